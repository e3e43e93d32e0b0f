package org.newsgraph.cli.ask;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.jena.query.Query;
import org.newsgraph.NewsGraph;
import org.newsgraph.cli.console.Console;
import org.newsgraph.cli.console.ExitCode;
import org.newsgraph.cli.console.StoreOption;
import org.newsgraph.query.Parameter;
import org.newsgraph.query.QueryParser;
import org.newsgraph.query.QueryUseException;
import org.newsgraph.query.SavedQueries;
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
      "  newsgraph query answers --wide               no cell is cut to fit the terminal",
      "  newsgraph query mine.rq                      the prefixes of the vocabulary need not be"
          + " declared",
      "  echo 'SELECT * { ?s ?p ?o } LIMIT 5' | newsgraph query -"
    })
public final class QueryCommand implements Callable<Integer> {

  private static final String TABLE = "table";

  private final Console console;

  @Mixin private StoreOption store = new StoreOption();

  @Mixin private EndpointOption endpoint = new EndpointOption();

  @Option(
      names = "--format",
      description =
          "table (default), csv, tsv, json, xml; for graphs turtle (default), ntriples, jsonld,"
              + " rdfxml, trig, nquads.")
  private Optional<String> format = Optional.empty();

  @Option(
      names = "--wide",
      description = "Cuts no cell of a table; into a pipe or a file none is cut anyway.")
  private boolean wide;

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
                  parameter.takes(),
                  parameter.mandatory() ? "" : ", optional:",
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
    (console.columns().isPresent() && !wide
            ? table.linesWithin(console.columns().getAsInt())
            : table.lines())
        .forEach(console::print);
    console.flush();
    console.message(table.rows().size() == 1 ? "1 row" : "%,d rows".formatted(table.rows().size()));
  }

  /**
   * The query that a command line asks for.
   *
   * @param saved those that have a name
   * @param values for its parameters, each NAME=VALUE
   */
  private record AskedQuery(SavedQueries saved, List<String> values) {

    /**
     * The query.
     *
     * @param nameOrFile the name of a saved one, a file with SPARQL, or - for standard input
     * @throws QueryUseException if there is none, or the values do not fit it
     */
    Query named(String nameOrFile) throws IOException {
      if (nameOrFile.equals("-")) {
        return own(new String(System.in.readAllBytes(), StandardCharsets.UTF_8));
      }
      boolean isFile = nameOrFile.contains("/") || nameOrFile.matches(".*\\.(rq|sparql)");
      if (isFile) {
        return own(text(Path.of(nameOrFile)));
      }
      return saved.get(nameOrFile).bind(assignments());
    }

    private static String text(Path file) throws IOException {
      if (!Files.isReadable(file)) {
        throw new QueryUseException("there is no file " + file + " that can be read");
      }
      return Files.readString(file);
    }

    private Query own(String sparql) {
      if (!values.isEmpty()) {
        throw new QueryUseException(
            "values are for saved queries: write " + values.get(0) + " into the query itself");
      }
      return QueryParser.parse(sparql);
    }

    private Map<String, String> assignments() {
      Map<String, String> assignments = new LinkedHashMap<>();
      for (String value : values) {
        int sign = value.indexOf('=');
        if (sign < 1) {
          throw new QueryUseException(
              "\"" + value + "\" gives no parameter a value: write NAME=VALUE, such as name=Putin");
        }
        assignments.put(value.substring(0, sign), value.substring(sign + 1));
      }
      return assignments;
    }
  }

  /** The names of the saved queries, for the completion of commands. */
  private static final class SavedQueryNames implements Iterable<String> {

    @Override
    public Iterator<String> iterator() {
      return NewsGraph.queries().names().iterator();
    }
  }
}
