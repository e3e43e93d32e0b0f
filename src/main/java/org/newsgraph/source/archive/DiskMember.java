package org.newsgraph.source.archive;

import java.io.BufferedInputStream;
import java.io.IOException;
import org.newsgraph.source.document.InputLocation;
import org.newsgraph.source.document.Records;

/** A file on disk, which may be an archive. */
public record DiskMember(String path, Opener opener) implements Member {

  @Override
  public InputLocation place() {
    return InputLocation.file(path);
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
