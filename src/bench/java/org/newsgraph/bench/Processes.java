package org.newsgraph.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs programs from a cold start, each in a process of its own. */
final class Processes {

  private Processes() {}

  /**
   * The wall time of one run, in seconds.
   *
   * @throws IllegalStateException if the program fails; quotes the end of what it printed
   */
  static double run(List<String> command) {
    try {
      Path output = Files.createTempFile("newsgraph-bench", ".log");
      try {
        return run(command, output);
      } finally {
        Files.delete(output);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static double run(List<String> command, Path output) throws IOException {
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    int status = process.onExit().join().exitValue();
    double seconds = (System.nanoTime() - start) / 1e9;
    if (status != 0) {
      String printed = Files.readString(output);
      throw new IllegalStateException(
          String.join(" ", command)
              + " ended with "
              + status
              + ": "
              + printed.substring(Math.max(0, printed.length() - 2000)));
    }
    return seconds;
  }

  /** A Java program on our own class path. */
  static List<String> java(String heap, String main, List<String> arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
                "-cp",
                System.getProperty("java.class.path"),
                main));
    command.addAll(arguments);
    return command;
  }
}
