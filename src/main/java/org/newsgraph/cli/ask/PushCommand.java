package org.newsgraph.cli.ask;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.newsgraph.NewsGraph;
import org.newsgraph.cli.console.Console;
import org.newsgraph.cli.console.ExitCode;
import org.newsgraph.cli.console.StoreOption;
import org.newsgraph.query.Table;
import org.newsgraph.remote.GraphStore;
import org.newsgraph.remote.Push;
import org.newsgraph.store.ResultFormat;
import org.newsgraph.store.StoreConnection;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Loads a store into another one. */
@Command(
    name = "push",
    description = {
      "Loads the store into another SPARQL 1.1 store, an article a graph.",
      "The other one speaks the Graph Store Protocol.",
      "A graph that is there already with the same content is left alone, so a push that was stopped goes on where it was."
    },
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  newsgraph push --endpoint http://localhost:3030/ds/data",
      "  newsgraph push --endpoint https://example.org/ds/data --user ana --without-texts"
    })
public final class PushCommand implements Callable<Integer> {

  private static final String GRAPHS = "SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } } ORDER BY ?g";
  private static final String TEXT = "/text";
  private static final Duration FIRST_WAIT = Duration.ofSeconds(1);

  private final Console console;

  @Mixin private StoreOption store = new StoreOption();
  @Mixin private EndpointOption endpoint = new EndpointOption();

  @Option(
      names = "--without-texts",
      description = "Leaves out the articles' texts, which belong to their publishers.")
  private boolean withoutTexts;

  public PushCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    URI address =
        endpoint
            .address()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "push needs --endpoint URL: the address of the other store's graphs, such as"
                            + " http://localhost:3030/ds/data"));
    GraphStore other = new GraphStore(address, endpoint.credentials(), FIRST_WAIT);
    try (StoreConnection connection = store.connect(NewsGraph.storeSettings())) {
      List<String> graphs = graphs(connection);
      Map<Push.Outcome, Integer> outcomes = new EnumMap<>(Push.Outcome.class);
      new Push(connection, other)
          .graphs(
              graphs,
              outcome -> {
                outcomes.merge(outcome, 1, Integer::sum);
                console.progress("%,d of %,d graphs".formatted(sum(outcomes), graphs.size()));
              });
      console.progressDone();
      console.message(
          "%,d graphs sent to %s, %,d were there already"
              .formatted(
                  outcomes.getOrDefault(Push.Outcome.SENT, 0),
                  address,
                  outcomes.getOrDefault(Push.Outcome.SAME, 0)));
    }
    return ExitCode.DONE;
  }

  private static int sum(Map<Push.Outcome, Integer> outcomes) {
    return outcomes.values().stream().mapToInt(Integer::intValue).sum();
  }

  private List<String> graphs(StoreConnection connection) throws IOException {
    ByteArrayOutputStream json = new ByteArrayOutputStream();
    connection.query(GRAPHS, ResultFormat.JSON, json);
    return Table.ofJson(new ByteArrayInputStream(json.toByteArray())).rows().stream()
        .map(row -> row.get(0))
        .filter(graph -> !withoutTexts || !graph.endsWith(TEXT))
        .toList();
  }
}
