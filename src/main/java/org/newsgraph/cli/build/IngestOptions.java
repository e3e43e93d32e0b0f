package org.newsgraph.cli.build;

import java.util.Optional;
import picocli.CommandLine.Option;

/** How articles are read into a store. */
final class IngestOptions {

  @Option(
      names = "--base",
      paramLabel = "IRI",
      description = "What all IRIs begin with (default: http://localhost:3330/).")
  private Optional<String> base = Optional.empty();

  @Option(names = "--threads", paramLabel = "N", description = "Articles in work at once.")
  private int threads = Runtime.getRuntime().availableProcessors();

  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException if there is not a thread, or the base is no address that ends
   *     with a slash
   */
  void requireValid() {
    if (threads < 1) {
      throw new IllegalArgumentException("--threads " + threads + ": at least 1 is needed");
    }
    if (base.isPresent() && !base.get().matches("https?://[^\\s<>\"{}|\\\\^`#?]+/")) {
      throw new IllegalArgumentException(
          "--base " + base.get() + ": give an http(s) address that ends with a slash");
    }
  }

  /** The beginning of all IRIs; empty for that of the store, or the usual one of a new store. */
  Optional<String> base() {
    return base;
  }

  /** How many articles are in work at once. */
  int threads() {
    return threads;
  }
}
