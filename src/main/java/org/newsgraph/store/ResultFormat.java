package org.newsgraph.store;

import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.RDFWriterBuilder;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetWriter;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;

/** A format of query results: of a table of solutions, or of a graph. */
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

  /** The format with a {@linkplain #label() label}, in any case; empty if there is none. */
  public static Optional<ResultFormat> named(String name) {
    return Arrays.stream(values())
        .filter(format -> format.label().equals(name.toLowerCase(Locale.ROOT)))
        .findFirst();
  }

  /** The labels of all formats. */
  public static List<String> labels() {
    return Arrays.stream(values()).map(ResultFormat::label).toList();
  }

  /** The name of the format in commands and requests, in lower case. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether this is a format of graphs; else it is one of tables. */
  public boolean isGraph() {
    return graphFormat.isPresent();
  }

  /** The media type. */
  public String mediaType() {
    return lang.getHeaderString();
  }

  /** See {@link SparqlService#query} for the errors. */
  void write(DatasetGraph dataset, String sparql, OutputStream out) {
    Query query = QueryFactory.create(sparql);
    requireFit(query);
    try (QueryExec execution = QueryExec.dataset(dataset).query(query).build()) {
      if (query.isSelectType()) {
        table().write(out, execution.select(), ARQ.getContext());
      } else if (query.isAskType()) {
        table().write(out, execution.ask(), ARQ.getContext());
      } else {
        graph(query, execution).format(graphFormat.orElseThrow()).output(out);
      }
    }
  }

  private RowSetWriter table() {
    return RowSetWriterRegistry.getFactory(lang).create(lang);
  }

  private static RDFWriterBuilder graph(Query query, QueryExec execution) {
    if (query.isConstructQuad()) {
      return RDFWriter.source(execution.constructDataset());
    }
    return RDFWriter.source(query.isDescribeType() ? execution.describe() : execution.construct());
  }

  private void requireFit(Query query) {
    boolean graph = query.isConstructType() || query.isDescribeType();
    if (graph != isGraph()) {
      throw new IllegalArgumentException(
          "the format %s does not fit a query that answers with a %s"
              .formatted(
                  label(),
                  graph
                      ? "graph: use turtle, ntriples, jsonld, rdfxml, trig or nquads"
                      : "table: use table, csv, tsv, json or xml"));
    }
  }
}
