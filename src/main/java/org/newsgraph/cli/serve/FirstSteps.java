package org.newsgraph.cli.serve;

import java.util.List;
import org.newsgraph.store.commit.Manifest;

/** What a server that has just begun tells who started it: where it is, and what to try first. */
final class FirstSteps {

  private static final int SHORT = 16;

  private FirstSteps() {}

  /** The lines to show. */
  static List<String> of(Manifest manifest, String address) {
    return List.of(
        "%,d articles at %s (digest %s)"
            .formatted(manifest.articles(), address, manifest.digest().substring(0, SHORT)),
        "try:",
        "  %-50s pages to read and search".formatted(address),
        "  %-50s SPARQL, with examples".formatted(address + "workbench"),
        "  curl '%squeries/statements.csv'".formatted(address),
        "  curl '%ssparql?query=SELECT*%%7B?s?p?o%%7DLIMIT+5'".formatted(address),
        "Ctrl-C stops");
  }
}
