package org.newsgraph.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A program of its own, with the class path of the tests. */
final class JavaProcess {

  /**
   * What a program gave.
   *
   * @param code the exit code
   * @param output standard output and error
   */
  public record Result(int code, String output) {}

  /** Which parser of XML this process takes, if it was told. */
  private static final String STAX = "javax.xml.stream.XMLInputFactory";

  private JavaProcess() {}

  static ProcessBuilder of(String mainClass, List<String> options, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:TieredStopAtLevel=1");
    Optional.ofNullable(System.getProperty(STAX))
        .ifPresent(it -> command.add("-D%s=%s".formatted(STAX, it)));
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), mainClass));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).redirectErrorStream(true);
  }

  /** Runs the program to its end, with a password in its environment. */
  static Result newsgraph(List<String> options, String password, String... arguments) {
    ProcessBuilder builder = of("org.newsgraph.cli.Main", options, arguments);
    builder.environment().putAll(Map.of("NEWSGRAPH_PASSWORD", password));
    try {
      Process process = builder.start();
      process.getOutputStream().close();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Result(process.waitFor(), output);
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
