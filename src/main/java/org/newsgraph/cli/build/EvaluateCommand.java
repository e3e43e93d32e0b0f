package org.newsgraph.cli.build;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.newsgraph.NewsGraph;
import org.newsgraph.cli.console.Console;
import org.newsgraph.cli.console.ExitCode;
import org.newsgraph.cli.console.TemporaryFolders;
import org.newsgraph.correction.Corrections;
import org.newsgraph.evaluate.Evaluation;
import org.newsgraph.evaluate.GoldFolder;
import org.newsgraph.ingest.Ingest;
import org.newsgraph.ingest.run.IngestSettings;
import org.newsgraph.ingest.run.Outcomes;
import org.newsgraph.ingest.run.Outcomes.Tally;
import org.newsgraph.model.text.Publication;
import org.newsgraph.query.NearNames;
import org.newsgraph.query.Table;
import org.newsgraph.source.Inputs;
import org.newsgraph.source.document.InputItem;
import org.newsgraph.statement.StatementExtractor;
import org.newsgraph.store.ResultFormat;
import org.newsgraph.store.StoreConnection;
import org.newsgraph.store.commit.StoreFolder;
import org.newsgraph.store.socket.StoreConnections;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Scores what we read against what people annotated. */
@Command(
    name = "evaluate",
    description = {
      "Prints precision, recall and F1 by layer against annotated articles.",
      "The annotations have the form that src/test/resources/gold/GUIDE.md describes."
    },
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  newsgraph evaluate src/test/resources/gold --texts seeds",
      "  newsgraph evaluate src/test/resources/gold --texts seeds --errors",
      "  newsgraph evaluate src/test/resources/gold --texts seeds --without object-infinitive,silence"
    })
public final class EvaluateCommand implements Callable<Integer> {

  private static final String BASE = "http://localhost:3330/";
  private static final List<String> QUERIES =
      List.of("actors", "officials", "statements", "places", "quantities");

  private final Console console;
  private final NewsGraph newsGraph;

  @Parameters(paramLabel = "GOLD_DIR", description = "The folder of the annotations (*.json).")
  private Path gold = Path.of(".");

  @Option(
      names = "--texts",
      paramLabel = "DIR",
      description = "Where the texts are, if neither beside the annotations nor in ../seeds.")
  private Optional<Path> texts = Optional.empty();

  @Option(
      names = "--without",
      split = ",",
      paramLabel = "RULE",
      description = {
        "Leaves out rules for statements, to see what they are worth:",
        "constructions of lexicon/constructions.tsv, rules or groups of rules of lexicon/rules.tsv."
      })
  private Set<String> without = Set.of();

  @Option(names = "--errors", description = "Lists what was missed and what was read wrongly.")
  private boolean errors;

  public EvaluateCommand(Console console, NewsGraph newsGraph) {
    this.console = console;
    this.newsGraph = newsGraph;
  }

  @Override
  public Integer call() throws IOException {
    RuleNames.require(without);
    GoldFolder annotations =
        texts.map(folder -> new GoldFolder(gold, folder)).orElseGet(() -> new GoldFolder(gold));
    Path store = Files.createTempDirectory("newsgraph-evaluate");
    try (StoreConnection connection =
        StoreConnections.connectOrMake(
            new StoreFolder(store), Optional.of(BASE), NewsGraph.storeSettings())) {
      Tally tally = build(annotations.texts(), new StoreFolder(store), connection);
      Evaluation evaluation = Evaluation.of(annotations.articles(), rows(connection));
      (errors ? evaluation.linesWithErrors() : evaluation.lines()).forEach(console::print);
      return tally.failed() == 0 ? ExitCode.DONE : ExitCode.PARTLY;
    } finally {
      TemporaryFolders.delete(store);
    }
  }

  private Tally build(List<Path> files, StoreFolder folder, StoreConnection connection) {
    List<String> paths = files.stream().map(Path::toString).toList();
    try (Ingest ingest =
            new Ingest(
                newsGraph.withoutRules(without).pipeline(BASE),
                IngestSettings.of(BASE, Corrections.NONE),
                folder);
        Stream<InputItem> documents =
            Inputs.stream(paths, Inputs.Settings.of(Publication.UNKNOWN))) {
      ingest.read(documents, connection.catalog());
      Outcomes outcomes = ingest.publish(connection).outcomes();
      BuildSummary.notStored(console, outcomes);
      return outcomes.tally();
    }
  }

  private Map<String, List<Map<String, String>>> rows(StoreConnection connection)
      throws IOException {
    Map<String, List<Map<String, String>>> rows = new LinkedHashMap<>();
    for (String query : QUERIES) {
      ByteArrayOutputStream json = new ByteArrayOutputStream();
      connection.query(
          NewsGraph.queries().get(query).bind(Map.of()).serialize(), ResultFormat.JSON, json);
      Table table = Table.ofJson(new ByteArrayInputStream(json.toByteArray()));
      rows.put(query, table.rows().stream().map(row -> cells(table.columns(), row)).toList());
    }
    return rows;
  }

  private static Map<String, String> cells(List<String> columns, List<String> row) {
    Map<String, String> cells = new LinkedHashMap<>();
    IntStream.range(0, columns.size()).forEach(i -> cells.put(columns.get(i), row.get(i)));
    return cells;
  }

  /** The names of the rules that can be left out. */
  private static final class RuleNames {

    private RuleNames() {}

    /**
     * Refuses names that no rule and no group of rules has.
     *
     * @throws IllegalArgumentException at the first; says which names are close, or else all
     */
    static void require(Collection<String> names) {
      Set<String> known = StatementExtractor.ruleNames();
      for (String name : names) {
        if (!known.contains(name)) {
          throw new IllegalArgumentException(
              "--without %s: no rule and no group of rules has that name: %s"
                  .formatted(name, advice(NearNames.of(name, known), known)));
        }
      }
    }

    private static String advice(List<String> near, Set<String> known) {
      return near.isEmpty()
          ? "use some of " + String.join(", ", known)
          : "did you mean " + String.join(", ", near) + "?";
    }
  }
}
