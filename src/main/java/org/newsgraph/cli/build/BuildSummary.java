package org.newsgraph.cli.build;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.newsgraph.cli.console.Console;
import org.newsgraph.ingest.Ingest;
import org.newsgraph.ingest.run.Outcome;
import org.newsgraph.ingest.run.Outcomes;
import org.newsgraph.ingest.run.Outcomes.Tally;
import org.newsgraph.query.Table;
import org.newsgraph.store.ResultFormat;
import org.newsgraph.store.SparqlService;
import org.newsgraph.store.commit.Manifest;

/** What a build shows at its end. */
final class BuildSummary {

  private static final String PREFIXES =
      """
      PREFIX ng: <https://w3id.org/newsgraph/ontology#>
      PREFIX nif: <http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#>
      PREFIX prov: <http://www.w3.org/ns/prov#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      """;

  private static final String COUNTS =
      """
      SELECT (STRAFTER(STR(?class), "#") AS ?kind) (COUNT(DISTINCT ?item) AS ?count)
      WHERE { ?item a ?class FILTER (STRSTARTS(STR(?class), STR(ng:))) }
      GROUP BY ?class ORDER BY ?kind
      """;

  private static final String STATEMENTS =
      """
      SELECT ?speaker ?says ?article WHERE {
        { SELECT ?graph (MIN(?s) AS ?statement) WHERE {
            GRAPH ?graph { ?s a ng:Statement ; ng:speaker ?anyone } } GROUP BY ?graph }
        GRAPH ?graph {
          ?statement ng:speaker ?someone ; ng:content ?says .
          ?graph ng:file ?article }
        ?someone rdfs:label ?speaker
      } ORDER BY ?article LIMIT 5
      """;

  private static final String UNRESOLVED =
      """
      SELECT ?what (COUNT(DISTINCT ?item) AS ?count) (SAMPLE(?words) AS ?example)
      WHERE { ?item a ng:Unresolved ; ng:what ?what ; prov:wasQuotedFrom/nif:anchorOf ?words }
      GROUP BY ?what ORDER BY ?what
      """;

  private static final String INCOMPLETE =
      """
      SELECT ?article (GROUP_CONCAT(?step; separator="; ") AS ?missing) WHERE {
        { SELECT ?article ?step WHERE { ?text ng:incomplete ?step ; ng:file ?article }
          ORDER BY ?article ?step } }
      GROUP BY ?article ORDER BY ?article LIMIT 50
      """;

  private static final int WIDEST = 70;

  /** More would hide what comes after. */
  private static final int MOST_FAILED = 50;

  private final Console console;
  private final SparqlService store;

  BuildSummary(Console console, SparqlService store) {
    this.console = console;
    this.store = store;
  }

  void print(Ingest.Report report, double seconds, Path folder) throws IOException {
    notStored(console, report.outcomes());
    Tally tally = report.outcomes().tally();
    report.unfit().get().stream()
        .map(request -> "correction fits nothing: " + request.line().replace('\t', ' '))
        .forEach(console::message);
    Manifest manifest = report.manifest();
    console.print(
        "%,d stored, %,d unchanged, %,d failed, in %.1f s"
            .formatted(tally.stored(), tally.unchanged(), tally.failed(), seconds));
    if (manifest.articles() > 0) {
      section("In the graph", COUNTS);
      section("Some of what is said", STATEMENTS);
      section("Not resolved", UNRESOLVED);
      section("Incomplete by a fault of NewsGraph: please report it", INCOMPLETE);
    }
    console.print("");
    console.print("digest  " + manifest.digest());
    console.print("store   %s (%,d quads)".formatted(folder, manifest.quads()));
    console.print("next    newsgraph query            what can be asked");
    console.print("        newsgraph query statements");
    console.print("        newsgraph serve            pages and SPARQL on http://localhost:3330/");
  }

  /** Names the documents that are not stored, and why; the first of them where there are many. */
  static void notStored(Console console, Outcomes outcomes) {
    try (Stream<Outcome.Failed> failed = outcomes.failed()) {
      failed.limit(MOST_FAILED).flatMap(BuildSummary::reasons).forEach(console::message);
    }
    long more = outcomes.tally().failed() - MOST_FAILED;
    if (more > 0) {
      console.message("… and %,d more: --report FILE names all".formatted(more));
    }
  }

  /** Why a document is not stored, a line each. */
  static Stream<String> reasons(Outcome.Failed failure) {
    return failure.reasons().stream()
        .map(reason -> "not stored: %s: %s".formatted(failure.name(), reason));
  }

  private void section(String title, String sparql) throws IOException {
    ByteArrayOutputStream json = new ByteArrayOutputStream();
    store.query(PREFIXES + sparql, ResultFormat.JSON, json);
    Table table = Table.ofJson(new ByteArrayInputStream(json.toByteArray()));
    if (!table.rows().isEmpty()) {
      console.print("");
      console.print(title);
      List<String> lines = table.lines(WIDEST);
      lines.forEach(line -> console.print("  " + line));
    }
  }
}
