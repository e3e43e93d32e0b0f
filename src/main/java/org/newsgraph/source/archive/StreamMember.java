package org.newsgraph.source.archive;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.newsgraph.model.text.Publication;
import org.newsgraph.source.document.InputLocation;
import org.newsgraph.source.document.Records;

/** A stream that is open already, such as standard input. */
public record StreamMember(InputLocation place, InputStream stream, Opener opener)
    implements Member {

  @Override
  public Records open() throws IOException {
    BufferedInputStream bytes = Opener.buffered(stream);
    return Opener.isZip(bytes)
        ? ZipArchive.of(place, bytes, opener)
        : opener.open(place, bytes, Publication.UNKNOWN);
  }
}
