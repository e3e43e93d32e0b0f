package org.newsgraph.source;

import java.io.BufferedInputStream;
import java.io.IOException;

/** A file, which may be an archive, wherever its siblings are. */
record DistantMember(String path, Siblings siblings, Opener opener) implements Member {

  @Override
  public Place place() {
    return Place.file(path);
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
