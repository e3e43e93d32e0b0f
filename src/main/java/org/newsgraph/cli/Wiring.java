package org.newsgraph.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.newsgraph.ingest.Pipeline;
import org.newsgraph.query.SavedQueries;
import org.newsgraph.store.Links;

/** Builds the objects that the commands work with. */
class Wiring {

  /**
   * The steps from a file to the graph. Loads the language models, so it takes a while.
   *
   * @param base what IRIs begin with
   * @param date when the articles were published, as ISO 8601; empty if nobody said
   * @param publisher who published them; empty if nobody said
   */
  Pipeline pipeline(String base, Optional<String> date, Optional<String> publisher) {
    throw new UnsupportedOperationException("the steps are not wired yet");
  }

  /** What follows from several articles. */
  Links links() {
    return Links.NONE;
  }

  /**
   * The saved queries: those beside the launcher if there are any, so that users may add theirs.
   */
  SavedQueries queries() {
    return Optional.ofNullable(System.getProperty("newsgraph.home"))
        .map(home -> Path.of(home, "queries"))
        .filter(Files::isDirectory)
        .map(SavedQueries::in)
        .orElseGet(SavedQueries::packaged);
  }
}
