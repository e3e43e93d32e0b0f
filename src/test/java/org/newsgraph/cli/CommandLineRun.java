package org.newsgraph.cli;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.newsgraph.NewsGraph;
import org.newsgraph.cli.console.Console;
import org.newsgraph.nlp.SharedAnnotator;

/**
 * What a command gave.
 *
 * @param code the exit code
 * @param out what stood on standard output
 * @param messages what stood on standard error
 */
record CommandLineRun(int code, String out, String messages) {

  /** The real newsGraph, with the language models that all tests share. */
  static final NewsGraph NEWS_GRAPH = NewsGraph.open().withAnnotator(SharedAnnotator::get);

  /** Runs a command in this process. */
  static CommandLineRun of(List<String> command) {
    return of(NEWS_GRAPH, command.toArray(String[]::new));
  }

  /** Runs a command with other steps in this process. */
  static CommandLineRun of(NewsGraph newsGraph, String... command) {
    var out = new ByteArrayOutputStream();
    var messages = new ByteArrayOutputStream();
    Console console = new Console(out, messages, false);
    int code = Main.run(console, newsGraph, command);
    console.flush();
    return new CommandLineRun(
        code, out.toString(StandardCharsets.UTF_8), messages.toString(StandardCharsets.UTF_8));
  }

  static CommandLineRun of(String... command) {
    return of(List.of(command));
  }
}
