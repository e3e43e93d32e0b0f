package org.newsgraph.web.linkeddata;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Text files among the program's resources. */
final class ProgramFile {

  private static final String FOLDER = "/org/newsgraph/";

  private ProgramFile() {}

  /**
   * Returns the content of a file.
   *
   * @param path below the program's resources, such as {@code ontology/newsgraph.ttl}
   * @throws IllegalStateException if there is no such file
   */
  static String text(String path) {
    try (InputStream in = ProgramFile.class.getResourceAsStream(FOLDER + path)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its file " + path);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    }
  }
}
