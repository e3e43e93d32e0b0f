package org.newsgraph.source;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.newsgraph.model.text.Publication;
import org.newsgraph.source.document.InputLocation;
import org.newsgraph.source.document.Records;

/** Something in a folder or an archive that can be opened. */
public interface Member {

  /** Where it stands. */
  InputLocation place();

  /** What it holds; to be closed. */
  Records open() throws IOException;

  /** A file on disk, which may be an archive. */
  public record DiskFile(String path, Opener opener) implements Member {

    @Override
    public InputLocation place() {
      return InputLocation.file(path);
    }

    @Override
    public Records open() throws IOException {
      Siblings.Folder folder = new Siblings.Folder();
      try (BufferedInputStream bytes = Opener.buffered(folder.open(path))) {
        if (Opener.isZip(bytes)) {
          return new ZipArchive(place(), Siblings.Folder.path(path), opener);
        }
      }
      return new Entry(place(), path, folder, opener).open();
    }
  }

  /** A file, which may be an archive, wherever its siblings are. */
  public record RemoteFile(String path, Siblings siblings, Opener opener) implements Member {

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
      return new Entry(place(), path, siblings, opener).open();
    }
  }

  /**
   * A file of a folder or an archive. It is not read without the metadata in the file beside it, so
   * that nothing is stored with half of its metadata.
   *
   * @param place where it stands
   * @param path its path among its siblings
   */
  record Entry(InputLocation place, String path, Siblings siblings, Opener opener)
      implements Member {

    @Override
    public Records open() throws IOException {
      Publication told = opener.sidecar(siblings, path);
      return opener.open(place, siblings.open(path), told);
    }
  }

  /** A stream that is open already, such as standard input. */
  public record Opened(InputLocation place, InputStream stream, Opener opener) implements Member {

    @Override
    public Records open() throws IOException {
      BufferedInputStream bytes = Opener.buffered(stream);
      return Opener.isZip(bytes)
          ? ZipArchive.of(place, bytes, opener)
          : opener.open(place, bytes, Publication.UNKNOWN);
    }
  }
}
