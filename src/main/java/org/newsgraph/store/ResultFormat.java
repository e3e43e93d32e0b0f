package org.newsgraph.store;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.resultset.ResultSetLang;

/** How an answer is written: a table of solutions, or a graph. */
@SuppressWarnings("ImmutableEnumChecker") // Jena's languages never change
public enum ResultFormat {
  /** Columns named exactly as the variables, no IRI brackets. */
  CSV(ResultSetLang.RS_CSV, Optional.empty()),
  /** Terms as in Turtle. */
  TSV(ResultSetLang.RS_TSV, Optional.empty()),
  /** SPARQL 1.1 Query Results JSON. */
  JSON(ResultSetLang.RS_JSON, Optional.empty()),
  /** SPARQL Query Results XML. */
  XML(ResultSetLang.RS_XML, Optional.empty()),
  /** Turtle. */
  TURTLE(Lang.TURTLE, Optional.of(RDFFormat.TURTLE_PRETTY)),
  /** N-Triples. */
  NTRIPLES(Lang.NTRIPLES, Optional.of(RDFFormat.NTRIPLES_UTF8)),
  /** JSON-LD 1.1. */
  JSONLD(Lang.JSONLD, Optional.of(RDFFormat.JSONLD11)),
  /** RDF/XML. */
  RDFXML(Lang.RDFXML, Optional.of(RDFFormat.RDFXML_PLAIN)),
  /** TriG. */
  TRIG(Lang.TRIG, Optional.of(RDFFormat.TRIG_PRETTY)),
  /** N-Quads. */
  NQUADS(Lang.NQUADS, Optional.of(RDFFormat.NQUADS_UTF8));

  private final Lang lang;
  private final Optional<RDFFormat> graphFormat;

  ResultFormat(Lang lang, Optional<RDFFormat> graphFormat) {
    this.lang = lang;
    this.graphFormat = graphFormat;
  }

  /** The format of a name as users write it, empty if there is none. */
  public static Optional<ResultFormat> named(String name) {
    return Arrays.stream(values())
        .filter(format -> format.label().equals(name.toLowerCase(Locale.ROOT)))
        .findFirst();
  }

  /** The names as users write them. */
  public static List<String> labels() {
    return Arrays.stream(values()).map(ResultFormat::label).toList();
  }

  /** The name as users write it. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether it holds a graph; else it holds a table. */
  public boolean isGraph() {
    return graphFormat.isPresent();
  }

  /** What HTTP calls it. */
  public String mediaType() {
    return lang.getHeaderString();
  }

  Lang lang() {
    return lang;
  }

  RDFFormat graphFormat() {
    return graphFormat.orElseThrow(
        () -> new IllegalArgumentException(label() + " holds a table, not a graph"));
  }
}
