package org.newsgraph.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.newsgraph.NewsGraph;
import org.newsgraph.correction.Corrections;
import org.newsgraph.ingest.Ingest;
import org.newsgraph.ingest.run.IngestSettings;
import org.newsgraph.ingest.run.Outcome;
import org.newsgraph.model.facts.ArticleFacts;
import org.newsgraph.model.text.Publication;
import org.newsgraph.pipeline.Pipeline;
import org.newsgraph.source.document.Document;
import org.newsgraph.source.document.InputItem;
import org.newsgraph.store.StoreConnection;
import org.newsgraph.store.commit.StoreFolder;
import org.newsgraph.store.socket.StoreConnections;

/**
 * Builds a store of mutated articles and says which failed, which took long for their length, and
 * how much memory was in use; too long for the tests. Arguments: the folder of the store, how many
 * articles, the number of the first, and files of texts: folders, or JSON lines with a {@code
 * text}.
 *
 * <pre>{@code
 * java -cp … org.newsgraph.fuzz.MutatedBuild mutated-store 1250 0 seeds wikinews.jsonl
 * }</pre>
 */
public final class MutatedBuild {

  private static final int LONGEST = 1500;

  /** A shorter text has hardly another cost than that of an article. */
  private static final int SHORTEST_TIMED = 300;

  private static final int OUTLIER = 5;
  private static final double MEGABYTE = 1e6;
  private static final PrintStream OUT = System.out;

  private final Map<String, Long> nanos = new ConcurrentHashMap<>();
  private final Map<String, Integer> lengths = new ConcurrentHashMap<>();
  private final Set<String> incomplete = ConcurrentHashMap.newKeySet();

  private MutatedBuild() {}

  public static void main(String[] args) throws IOException {
    List<String> texts = new ArrayList<>();
    for (String file : List.of(args).subList(3, args.length)) {
      texts.addAll(texts(Path.of(file)));
    }
    int count = Integer.parseInt(args[1]);
    int first = Integer.parseInt(args[2]);
    new MutatedBuild().build(Path.of(args[0]), texts, first, count);
  }

  private static List<String> texts(Path file) throws IOException {
    if (Files.isDirectory(file)) {
      return MutatedTexts.in(file);
    }
    ObjectMapper json = new ObjectMapper();
    List<String> texts = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      texts.add(json.readTree(line).path("text").asText());
    }
    texts.removeIf(String::isEmpty);
    return texts;
  }

  private void build(Path store, List<String> texts, int first, int count) {
    NewsGraph newsGraph = NewsGraph.open();
    newsGraph.read(texts.get(0), Publication.UNKNOWN); // the models are loaded
    Pipeline timed = timed(newsGraph.pipeline(NewsGraph.DEFAULT_BASE));
    IngestSettings settings = IngestSettings.of(NewsGraph.DEFAULT_BASE, Corrections.NONE);
    try (Ingest ingest = new Ingest(timed, settings, new StoreFolder(store));
        StoreConnection connection =
            StoreConnections.connectOrMake(
                new StoreFolder(store), Optional.empty(), NewsGraph.storeSettings())) {
      ingest.read(documents(texts, first, count), connection.catalog());
      Ingest.Report report = ingest.publish(connection);
      OUT.println(report.outcomes().tally());
      try (Stream<Outcome.Failed> failed = report.outcomes().failed()) {
        failed.forEach(it -> OUT.println("failed: " + it.name() + ": " + it.reasons()));
      }
    }
    report();
  }

  private Stream<InputItem> documents(List<String> texts, int first, int count) {
    return new MutatedTexts(first, texts, LONGEST)
        .stream().limit(count).map(text -> document(first + lengths.size(), text));
  }

  private Document document(int number, String text) {
    String name = number + ".txt";
    lengths.put(name, text.length());
    if (number % 250 == 0) {
      memory(number);
    }
    return new Document(name, text.getBytes(UTF_8), Optional.empty(), Publication.UNKNOWN);
  }

  /** The pipeline, with the processor time of all steps added up by document. */
  private Pipeline timed(Pipeline steps) {
    return new Pipeline(
        document -> timed(document.name(), () -> steps.reader().apply(document)),
        article -> timed(article.file(), () -> steps.annotator().annotate(article)),
        annotated -> timed(annotated.article().file(), () -> steps.extractor().apply(annotated)),
        findings -> timed(findings.article().file(), () -> steps.resolver().apply(findings)),
        facts -> timed(facts.article().file(), () -> steps.claimLinker().apply(facts)),
        (facts, names) ->
            timed(facts.article().file(), () -> steps.mapper().apply(noted(facts), names)));
  }

  private ArticleFacts noted(ArticleFacts facts) {
    facts.faults().forEach(it -> incomplete.add(facts.article().file() + ": " + it.message()));
    return facts;
  }

  private <T> T timed(String name, Supplier<T> step) {
    var threads = ManagementFactory.getThreadMXBean();
    long begun = threads.getCurrentThreadCpuTime();
    try {
      return step.get();
    } finally {
      nanos.merge(name, threads.getCurrentThreadCpuTime() - begun, Long::sum);
    }
  }

  private void report() {
    incomplete.stream().sorted().forEach(line -> OUT.println("incomplete: " + line));
    List<String> timed = new ArrayList<>(nanos.keySet());
    timed.removeIf(name -> lengths.get(name) < SHORTEST_TIMED);
    timed.sort(Comparator.comparing(this::perCharacter));
    double median = perCharacter(timed.get(timed.size() / 2));
    OUT.printf(
        "%d timed; microseconds a character: median %.1f, 99 %% %.1f, most %.1f%n",
        timed.size(),
        median,
        perCharacter(timed.get(timed.size() * 99 / 100)),
        perCharacter(timed.get(timed.size() - 1)));
    timed.stream()
        .filter(name -> perCharacter(name) > OUTLIER * median)
        .forEach(
            name ->
                OUT.printf(
                    "slow: %s, %d characters, %.1f a character%n",
                    name, lengths.get(name), perCharacter(name)));
  }

  private double perCharacter(String name) {
    return nanos.get(name) / 1e3 / lengths.get(name);
  }

  private static void memory(int number) {
    System.gc();
    long used = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    OUT.printf("%d: %.0f MB in use%n", number, used / MEGABYTE);
  }
}
