package org.newsgraph.cli.ask;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.jena.query.Query;
import org.newsgraph.NewsGraph;
import org.newsgraph.cli.console.Console;
import org.newsgraph.cli.console.ExitCode;
import org.newsgraph.cli.console.StoreOption;
import org.newsgraph.query.Parameter;
import org.newsgraph.query.SavedQuery;
import org.newsgraph.query.Table;
import org.newsgraph.remote.RemoteEndpoint;
import org.newsgraph.store.ResultFormat;
import org.newsgraph.store.SparqlService;
import org.newsgraph.store.StoreConnection;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Asks a store, or an endpoint, a saved query or the user's own. */
@Command(
    name = "query",
    description = "Runs a saved query; with no name lists them with their parameters.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  newsgraph query                              what can be asked",
      "  newsgraph query statements",
      "  newsgraph query said speaker=Putin --format csv",
      "  newsgraph query statements --endpoint http://localhost:3030/ds/sparql",
      "  newsgraph query mine.rq",
      "  echo 'SELECT * { ?s ?p ?o } LIMIT 5' | newsgraph query -"
    })
public final class QueryCommand implements Callable<Integer> {

  private static final String TABLE = "table";
  private static final int WIDEST = 60;

  private final Console console;

  @Mixin private StoreOption store = new StoreOption();

  @Mixin private EndpointOption endpoint = new EndpointOption();

  @Option(
      names = "--format",
      description =
          "table (default), csv, tsv, json, xml; for graphs turtle (default), ntriples, jsonld, rdfxml, trig, nquads.")
  private Optional<String> format = Optional.empty();

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "NAME|FILE|-",
      completionCandidates = SavedQueryNames.class,
      description = "A saved query, a file with SPARQL, or - for standard input.")
  private Optional<String> name = Optional.empty();

  @Parameters(
      index = "1..*",
      paramLabel = "NAME=VALUE",
      description = "Values for the query's parameters.")
  private List<String> values = List.of();

  public QueryCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    if (name.isEmpty()) {
      NewsGraph.queries().all().forEach(this::describe);
      return ExitCode.DONE;
    }
    Query query = new AskedQuery(NewsGraph.queries(), values).named(name.get());
    if (endpoint.address().isPresent()) {
      answer(new RemoteEndpoint(endpoint.address().get(), endpoint.credentials()), query);
    } else {
      try (StoreConnection connection = store.connect(NewsGraph.storeSettings())) {
        answer(connection, query);
      }
    }
    return ExitCode.DONE;
  }

  private void describe(SavedQuery query) {
    console.print("%-20s %s".formatted(query.name(), query.summary()));
    for (Parameter parameter : query.parameters()) {
      console.print(
          "%-20s   %s (%s)%s %s%s"
              .formatted(
                  "",
                  parameter.name(),
                  parameter.type().description(),
                  parameter.mandatory() ? "" : ", may be left out:",
                  parameter.description(),
                  parameter.example().map(e -> ", for example " + e).orElse("")));
    }
  }

  private void answer(SparqlService service, Query query) throws IOException {
    boolean graph = query.isConstructType() || query.isDescribeType();
    String chosen = format.orElse(graph ? ResultFormat.TURTLE.label() : TABLE);
    if (chosen.equals(TABLE)) {
      table(service, query);
      return;
    }
    OutputStream out = console.out();
    service.query(query.serialize(), named(chosen), out);
    out.flush();
  }

  private static ResultFormat named(String format) {
    return ResultFormat.named(format)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "--format %s: use table, %s"
                        .formatted(format, String.join(", ", ResultFormat.labels()))));
  }

  private void table(SparqlService service, Query query) throws IOException {
    ByteArrayOutputStream json = new ByteArrayOutputStream();
    service.query(query.serialize(), ResultFormat.JSON, json);
    Table table = Table.ofJson(new ByteArrayInputStream(json.toByteArray()));
    table.lines(WIDEST).forEach(console::print);
    console.flush();
    console.message(table.rows().size() == 1 ? "1 row" : "%,d rows".formatted(table.rows().size()));
  }
}
