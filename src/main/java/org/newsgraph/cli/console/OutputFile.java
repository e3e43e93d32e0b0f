package org.newsgraph.cli.console;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.newsgraph.store.file.StoreException;

/** A file that a user asks for: there whole, or as it was before. */
public final class OutputFile {

  /** Writes the content. */
  public interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  private OutputFile() {}

  /**
   * Writes beside the file and takes its place; what is no usual file, as a pipe, is written to.
   *
   * @throws NoSuchFileException if the file's folder is not there
   * @throws StoreException if it cannot be written
   */
  public static void write(Path file, Content content) throws IOException {
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      writeTo(file, content);
      return;
    }
    Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
    try {
      writeTo(unfinished, content);
      Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (NoSuchFileException e) {
      throw e;
    } catch (IOException e) {
      throw StoreException.ofDisk("cannot write " + file, e);
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }

  private static void writeTo(Path file, Content content) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      content.writeTo(out);
    }
  }
}
