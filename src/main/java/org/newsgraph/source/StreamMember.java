package org.newsgraph.source;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.newsgraph.model.Publication;

/** A stream that is open already, such as standard input. */
record StreamMember(Place place, InputStream stream, Opener opener) implements Member {

  @Override
  public Records open() throws IOException {
    BufferedInputStream bytes = Opener.buffered(stream);
    return Opener.isZip(bytes)
        ? ZipArchive.of(place, bytes, opener)
        : opener.open(place, bytes, Publication.UNKNOWN);
  }
}
