package org.newsgraph.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.spark.SparkConf;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaSparkContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.NewsGraph;
import org.newsgraph.article.ArticleReader;
import org.newsgraph.correction.Corrections;
import org.newsgraph.crosslink.ClaimLinker;
import org.newsgraph.gazetteer.SharedGazetteer;
import org.newsgraph.ingest.Ingest;
import org.newsgraph.ingest.link.StatementLinks;
import org.newsgraph.ingest.run.IngestSettings;
import org.newsgraph.ingest.run.PartKeys;
import org.newsgraph.ingest.run.Progress;
import org.newsgraph.ingest.run.Shard;
import org.newsgraph.nlp.Annotator;
import org.newsgraph.nlp.SharedAnnotator;
import org.newsgraph.pipeline.FindingsExtractor;
import org.newsgraph.pipeline.Pipeline;
import org.newsgraph.rdf.DateInterpreter;
import org.newsgraph.resolve.place.PlaceResolver;
import org.newsgraph.source.Inputs;
import org.newsgraph.store.Store;
import org.newsgraph.store.StoreSettings;
import org.newsgraph.store.catalog.Catalog;
import org.newsgraph.store.commit.StoreFolder;
import org.newsgraph.store.text.TextProperties;

/** A cluster of two threads, with the real steps of reading. */
class ArticlesJobTest {

  private static final String BASE = "http://localhost:3330/";
  private static final int ARTICLES = 12;

  /** Those of a table of records and of an archive. */
  private static final int OTHERS = 2;

  private static final InputSettings SETTINGS = new InputSettings("", "text=body", "", "2025-03-08", "");

  @TempDir private static Path folder;
  private static Path articles;
  private static String whole = "";

  @BeforeAll
  static void buildOnOneMachine() throws IOException {
    articles = Files.createDirectories(folder.resolve("articles/more"));
    for (int i = 0; i < ARTICLES; i++) {
      Files.writeString(articles.resolve(i + ".txt"), text(i));
    }
    Files.writeString(articles.resolve("copy-of-3.txt"), text(3));
    Files.write(articles.resolve("binary.txt"), new byte[] {0, 1, 2});
    Files.writeString(articles.resolve("5.json"), "{\"publisher\": \"The Port\"}");
    Files.writeString(
        articles.resolve("records.jsonl"), "{\"body\": \"%s\"}\n".formatted(text(20).strip()));
    try (var zip = new ZipOutputStream(Files.newOutputStream(articles.resolve("more.zip")))) {
      zip.putNextEntry(new ZipEntry("21.txt"));
      zip.write(text(21).getBytes(StandardCharsets.UTF_8));
    }
    whole =
        export(
            "whole",
            (ingest, catalog) ->
                ingest.read(
                    Inputs.stream(List.of(articles.toString()), SETTINGS.toInputs()), catalog));
    assertThat(whole).contains("\"The Port\"", "20 boats", "21 boats");
  }

  private static String text(int i) {
    return "Ana Ruiz, the Peruvian foreign minister, said on Monday that "
        + i
        + " boats had left the port of Lima.\n";
  }

  @Test
  void theJobWritesWhatOneMachineBuilds() throws IOException {
    assertThat(run("parts", 3, ArticlesJobTest::newsGraph)).isEqualTo(1);

    assertThat(loaded("parts")).isEqualTo(whole);
    assertThat(outcomes("parts"))
        .hasSize(ARTICLES + OTHERS + 2)
        .anyMatch(line -> line.contains("\"binary.txt\"") && line.contains("control character"));
  }

  @Test
  void anArticleThatTwoJobsReadUnderTwoNamesIsPutTogether() throws IOException {
    Path later = Files.createDirectories(folder.resolve("later"));
    Files.writeString(later.resolve("three-again.txt"), text(3));
    List<String> both = List.of(articles.toString(), later.toString());
    String built =
        export(
            "built",
            (ingest, catalog) -> ingest.read(Inputs.stream(both, SETTINGS.toInputs()), catalog));
    run("first", 2, articles.getParent(), ArticlesJobTest::newsGraph);
    run("second", 1, later, ArticlesJobTest::newsGraph);

    String together =
        export(
            "together",
            (ingest, catalog) -> {
              ingest.load(folder.resolve("first"));
              ingest.load(folder.resolve("second"));
            });
    assertThat(together).isEqualTo(built).contains("\"copy-of-3.txt\"", "\"three-again.txt\"");
  }

  @Test
  void aTaskThatFailedAndWasTriedAgainDoesNotShow() throws IOException {
    assertThat(run("retried", 2, () -> NewsGraph.open().withAnnotator(ArticlesJobTest::failingOnce))).isEqualTo(1);

    assertThat(loaded("retried")).isEqualTo(whole);
  }

  @Test
  void aJobThatIsRunAgainMakesNoPartAgain() throws IOException {
    run("again", 2, ArticlesJobTest::newsGraph);
    Map<Path, FileTime> before = parts("again");
    run("again", 2, ArticlesJobTest::newsGraph);

    assertThat(before).hasSize(ARTICLES + OTHERS);
    assertThat(parts("again")).isEqualTo(before);
  }

  @Test
  void correctionsHoldAsOnOneMachine() throws IOException {
    int cue = text(4).indexOf("said");
    List<String> lines = List.of("4.txt\t%d-%d\tnot-a-statement".formatted(cue, cue + 4));
    Corrections corrections = Corrections.parse("corrections", lines);
    String built =
        export(
            "built with corrections",
            corrections,
            (ingest, catalog) ->
                ingest.read(
                    Inputs.stream(List.of(articles.toString()), SETTINGS.toInputs()), catalog));
    run("corrected", 2, articles.getParent(), lines, ArticlesJobTest::newsGraph);

    assertThat(
            export(
                "store of corrected",
                corrections,
                (ingest, catalog) -> ingest.load(folder.resolve("corrected"))))
        .isEqualTo(built)
        .isNotEqualTo(whole);
    assertThat(names(parts("corrected"))).isEqualTo(names(parts("built with corrections")));
    assertThat(folder.resolve("corrected/corrections.tsv")).hasContent(lines.get(0));
  }

  private static Set<String> names(Map<Path, FileTime> parts) {
    return parts.keySet().stream()
        .map(part -> part.getFileName().toString())
        .collect(Collectors.toSet());
  }

  /** Breaks each task down at its second article, when it is tried for the first time. */
  private static Annotator failingOnce() {
    ThreadLocal<Integer> read = ThreadLocal.withInitial(() -> 0);
    return article -> {
      read.set(read.get() + 1);
      if (TaskContext.get().attemptNumber() == 0 && read.get() > 1) {
        throw new AssertionError("the machine breaks down");
      }
      return SharedAnnotator.get().annotate(article);
    };
  }

  private static NewsGraph newsGraph() {
    return NewsGraph.open().withAnnotator(SharedAnnotator::get);
  }

  private static long run(String output, int tasks, PartWriter.Reader reader) throws IOException {
    return run(output, tasks, articles.getParent(), reader);
  }

  private static long run(String output, int tasks, Path input, PartWriter.Reader reader)
      throws IOException {
    return run(output, tasks, input, List.of(), reader);
  }

  private static long run(
      String output, int tasks, Path input, List<String> corrections, PartWriter.Reader reader)
      throws IOException {
    SparkConf configuration =
        new SparkConf()
            .setMaster("local[2,4]")
            .setAppName("test")
            .set("spark.ui.enabled", "false")
            .set("spark.driver.host", "localhost");
    PartWriter writer = new PartWriter(BASE, "test", "test", corrections, reader);
    ArticlesJob job = new ArticlesJob(SETTINGS, tasks, writer);
    try (JavaSparkContext spark = new JavaSparkContext(configuration)) {
      return job.run(spark, List.of(input.toString()), folder.resolve(output).toString());
    }
  }

  private static String loaded(String output) throws IOException {
    return export(
        "store of " + output,
        (ingest, catalog) -> ingest.load(folder.resolve(output)));
  }

  private static String export(String name, BiConsumer<Ingest, Catalog> run) throws IOException {
    return export(name, Corrections.NONE, run);
  }

  /** The export of a new store, after a run. */
  private static String export(
      String name, Corrections corrections, BiConsumer<Ingest, Catalog> run) throws IOException {
    StoreFolder store = new StoreFolder(folder.resolve(name));
    IngestSettings settings =
        new IngestSettings(
            "test",
            "test",
            PartKeys.of("test", BASE, corrections),
            1,
            Shard.WHOLE,
            Progress.NONE);
    StoreSettings about = new StoreSettings(new StatementLinks(() -> "test"), TextProperties.NONE);
    try (Store opened = Store.open(store, Optional.of(BASE), about);
        Ingest ingest = new Ingest(newsGraph().pipeline(BASE), settings, store)) {
      run.accept(ingest, opened.catalog());
      ingest.publish(opened);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      opened.export(out);
      return out.toString(StandardCharsets.UTF_8);
    }
  }

  private static List<String> outcomes(String output) throws IOException {
    List<String> lines = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder.resolve(output).resolve("outcomes"))) {
      for (Path file : files.filter(name -> name.getFileName().toString().startsWith("part")).toList()) {
        lines.addAll(Files.readAllLines(file));
      }
    }
    return lines;
  }

  private static Map<Path, FileTime> parts(String output) throws IOException {
    Map<Path, FileTime> parts = new HashMap<>();
    try (Stream<Path> files = Files.walk(folder.resolve(output).resolve("parts"))) {
      for (Path file : files.filter(name -> name.toString().endsWith(".nq.gz")).toList()) {
        parts.put(file, Files.getLastModifiedTime(file));
      }
    }
    return parts;
  }
}
