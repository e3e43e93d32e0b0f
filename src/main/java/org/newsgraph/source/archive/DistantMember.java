package org.newsgraph.source.archive;

import java.io.BufferedInputStream;
import java.io.IOException;
import org.newsgraph.source.document.InputLocation;
import org.newsgraph.source.document.Records;

/** A file, which may be an archive, wherever its siblings are. */
public record DistantMember(String path, Siblings siblings, Opener opener) implements Member {

  @Override
  public InputLocation place() {
    return InputLocation.file(path);
  }

  @Override
  public Records open() throws IOException {
    try (BufferedInputStream bytes = Opener.buffered(siblings.open(path))) {
      if (Opener.isZip(bytes)) {
        return ZipArchive.of(place(), bytes, opener);
      }
    }
    return new FileMember(place(), path, siblings, opener).open();
  }
}
