package org.newsgraph.source;

import java.io.BufferedInputStream;
import java.io.IOException;

/** A file on disk, which may be an archive. */
record DiskMember(String path, Opener opener) implements Member {

  @Override
  public Place place() {
    return Place.file(path);
  }

  @Override
  public Records open() throws IOException {
    Folder folder = new Folder();
    try (BufferedInputStream bytes = Opener.buffered(folder.open(path))) {
      if (Opener.isZip(bytes)) {
        return new ZipArchive(place(), Folder.path(path), opener);
      }
    }
    return new FileMember(place(), path, folder, opener).open();
  }
}
