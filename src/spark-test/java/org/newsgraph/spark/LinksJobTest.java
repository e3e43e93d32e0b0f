package org.newsgraph.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.NewsGraph;
import org.newsgraph.ingest.StoreUpdater;
import org.newsgraph.model.text.Publication;
import org.newsgraph.nlp.SharedAnnotator;
import org.newsgraph.source.Inputs;
import org.newsgraph.store.Store;
import org.newsgraph.store.commit.StoreFolder;

/** The seed articles and copies of them, on a cluster of two threads. */
class LinksJobTest {

  private static final String LINKS = "<http://localhost:3330/graph/links> .";

  @TempDir private static Path folder;
  private static List<String> links;

  @BeforeAll
  static void buildOnOneMachine() throws IOException {
    Path articles = Files.createDirectories(folder.resolve("articles"));
    try (Stream<Path> seeds = Files.list(Path.of("seeds"))) {
      for (Path seed : seeds.filter(file -> file.toString().endsWith(".txt")).toList()) {
        Files.copy(seed, articles.resolve(seed.getFileName()));
        Files.writeString(
            articles.resolve("copy-of-" + seed.getFileName()),
            Files.readString(seed) + "\nThe port of Lima was open.\n");
      }
    }
    List<String> all = files(articles);
    links = build("whole", all);
    build("first", all.subList(0, 4));
    build("second", all.subList(4, all.size()));
  }

  private static List<String> files(Path of) throws IOException {
    try (Stream<Path> files = Files.list(of)) {
      return files.map(Path::toString).sorted().toList();
    }
  }

  /** The lines of links of a store with some articles. */
  private static List<String> build(String name, List<String> articles) throws IOException {
    StoreFolder home = new StoreFolder(folder.resolve(name));
    NewsGraph newsGraph = NewsGraph.open().withAnnotator(SharedAnnotator::get);
    try (Store store = Store.open(home, Optional.empty(), NewsGraph.storeSettings());
        var documents = Inputs.stream(articles, Inputs.Settings.of(Publication.UNKNOWN))) {
      new StoreUpdater(store, home, newsGraph.pipeline(store.manifest().base())).add(documents);
      ByteArrayOutputStream export = new ByteArrayOutputStream();
      store.export(export);
      return export.toString(StandardCharsets.UTF_8).lines().filter(it -> it.endsWith(LINKS)).toList();
    }
  }

  @Test
  void theLinksAreThoseOfOneMachine() throws IOException {
    derive("links", "whole");

    assertThat(lines("links")).containsExactlyInAnyOrderElementsOf(links);
    assertThat(links)
        .anyMatch(line -> line.contains("ontology#repeats>"))
        .anyMatch(line -> line.contains("ontology#story>"))
        .anyMatch(line -> line.contains("ontology#group>"))
        .anyMatch(line -> line.contains("core#prefLabel>"));
  }

  @Test
  void thePartsOfTwoBuildsGiveTheLinksOfOne() throws IOException {
    derive("joined", "first", "second");

    assertThat(lines("joined")).containsExactlyInAnyOrderElementsOf(links);
  }

  @Test
  void anArticleThatTwoBuildsHaveIsNamed() {
    assertThatThrownBy(() -> derive("twice", "whole", "first"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("is in several of the folders");
  }

  @Test
  void aFolderThatIsThereIsNotWrittenInto() {
    assertThatThrownBy(() -> derive("whole", "first"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("is there already");
  }

  private static void derive(String output, String... stores) throws IOException {
    SparkConf configuration =
        new SparkConf()
            .setMaster("local[2]")
            .setAppName("test")
            .set("spark.ui.enabled", "false")
            .set("spark.driver.host", "localhost");
    List<String> parts =
        Stream.of(stores).map(store -> folder.resolve(store).resolve("parts").toString()).toList();
    try (JavaSparkContext spark = new JavaSparkContext(configuration)) {
      new LinksJob(3).run(spark, parts, folder.resolve(output).toString());
    }
  }

  private static List<String> lines(String output) throws IOException {
    List<String> lines = new ArrayList<>();
    for (String file : files(folder.resolve(output))) {
      if (file.endsWith(".gz")) {
        try (BufferedReader reader =
            new BufferedReader(
                new InputStreamReader(
                    new GZIPInputStream(Files.newInputStream(Path.of(file))),
                    StandardCharsets.UTF_8))) {
          reader.lines().forEach(lines::add);
        }
      }
    }
    return lines;
  }
}
