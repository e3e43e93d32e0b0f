package org.newsgraph.ingest.link;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.newsgraph.crosslink.incremental.GroupTables;
import org.newsgraph.rdf.LinkTriples;
import org.newsgraph.store.link.LinkDerivation;
import org.newsgraph.store.link.LinkRules;

/**
 * Derives which statements of different articles repeat, confirm or deny one another, and which
 * articles print one text.
 *
 * @param program changes whenever the rules may have changed; asked for when links are derived
 */
public record StatementLinks(Supplier<String> program) implements LinkRules {

  @Override
  public String version() {
    return program.get();
  }

  @Override
  public String graph(String base) {
    return base + LinkTriples.LINKS;
  }

  @Override
  public LinkDerivation open(Path file) throws IOException {
    return new StatementDerivation(GroupTables.open(file));
  }
}
