package org.newsgraph.source.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Files on disk. */
public final class Folder implements Siblings {

  @Override
  public boolean has(String path) {
    return Files.isRegularFile(path(path));
  }

  @Override
  public InputStream open(String path) throws IOException {
    return Files.newInputStream(path(path));
  }

  /**
   * The path that a string names.
   *
   * @throws IllegalArgumentException if it cannot be a path
   */
  public static Path path(String path) {
    try {
      return Path.of(path);
    } catch (InvalidPathException e) {
      throw new IllegalArgumentException(path + " is no path: " + e.getReason(), e);
    }
  }
}
