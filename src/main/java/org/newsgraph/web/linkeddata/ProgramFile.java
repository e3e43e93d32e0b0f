package org.newsgraph.web.linkeddata;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * A text that comes with the program.
 *
 * @param name under the program's resources
 */
record ProgramFile(String name) {

  private static final String FOLDER = "/org/newsgraph/";

  /** All of it. */
  String text() {
    try (InputStream in = ProgramFile.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its file " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }
}
