package org.newsgraph.web.search;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.newsgraph.web.page.Questions;

/** The stances that a statement or an attitude can have, as the shapes list them. */
final class Stances {

  private static final String SHAPES = "/org/newsgraph/ontology/shapes.ttl";

  private Stances() {}

  /** In the order of the alphabet. */
  static List<String> read() {
    DatasetGraph shapes = DatasetGraphFactory.createTxnMem();
    RDFParser.source(Stances.class.getResourceAsStream(SHAPES)).lang(Lang.TURTLE).parse(shapes);
    return new Questions(shapes, Duration.ofMinutes(1))
        .ask("search-stances", Map.of()).stream().map(row -> row.text("stance")).toList();
  }
}
