package org.newsgraph.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsgraph.NewsGraph;
import org.newsgraph.ingest.StoreUpdater;
import org.newsgraph.model.text.Publication;
import org.newsgraph.nlp.SharedAnnotator;
import org.newsgraph.source.Inputs;
import org.newsgraph.store.Store;
import org.newsgraph.store.commit.StoreFolder;
import org.newsgraph.table.StoreTable;
import org.newsgraph.table.TableExport;

/** Tables of the parts of two builds, written on a cluster of two threads. */
class TablesJobTest {

  private static final int PARTITIONS = 3;
  private static final List<String> PARTS = List.of("first/parts", "second/parts");

  /** They name the same persons and places, by several names, and answer one another. */
  private static final Map<String, String> ARTICLES =
      new TreeMap<>(
          Map.of(
              "lima.txt",
              """
              Lima, March 8 - Foreign Minister Ana Ruíz said on Monday that 12 drones had struck the port of Lima.
              "We will rebuild the port within a year," Ruiz said. The government of Peru believes that Chile is behind it.
              """,
              "santiago.txt",
              """
              Santiago, March 9 - Chilean officials denied that 12 drones had struck the port of Lima.
              Ana Ruiz, the Peruvian foreign minister, said that 12 drones had struck the port of Lima.
              "We will rebuild the port within a year," said Ana Maria Ruiz Soto.
              """,
              "santiago-copy.txt",
              """
              Santiago, March 9 - Chilean officials denied that 12 drones had struck the port of Lima.
              Ana Ruiz, the Peruvian foreign minister, said that 12 drones had struck the port of Lima.
              "We will rebuild the port within a year," said Ana Maria Ruiz Soto.
              The fog was thick.
              """,
              "paris.txt",
              """
              Paris, March 10 - French President Paul Marchand wants talks between Peru and Chile.
              Marchand said that at least 2.5 million people lived near the port of Lima.
              "We will rebuild the port within a year," said Foreign Minister Ana Ruiz.
              """,
              "madrid.txt",
              """
              Madrid, March 10 - Paul Marchand said that at least 2.5 million people lived near the port of Lima.
              Defence Minister Ines Duarte denied that 12 drones had struck the port of Lima, but said that Spain supports the talks.
              """));

  @TempDir private static Path folder;
  private static SparkSession spark;
  private static Connection duckDb;

  @BeforeAll
  static void writeBothTables() throws IOException, SQLException {
    duckDb = DriverManager.getConnection("jdbc:duckdb:");
    spark =
        SparkSession.builder()
            .master("local[2]")
            .config("spark.ui.enabled", "false")
            .config("spark.driver.host", "localhost")
            .config("spark.sql.datetime.java8API.enabled", "true")
            .getOrCreate();
    List<String> articles = writeArticles();
    build("whole", articles);
    build("first", articles.subList(0, 4));
    build("second", articles.subList(4, articles.size()));
    new LinksJob(2).run(context(), PARTS.stream().map(TablesJobTest::path).toList(), path("links"));
    run("links", "tables");
  }

  private static JavaSparkContext context() {
    return JavaSparkContext.fromSparkContext(spark.sparkContext());
  }

  private static String path(String name) {
    return folder.resolve(name).toString();
  }

  private static List<String> writeArticles() throws IOException {
    Path articles = Files.createDirectories(folder.resolve("articles"));
    for (Map.Entry<String, String> article : ARTICLES.entrySet()) {
      Files.writeString(articles.resolve(article.getKey()), article.getValue());
    }
    Files.copy(articles.resolve("madrid.txt"), articles.resolve("madrid-again.txt"));
    Files.writeString(
        articles.resolve("paris.json"), "{\"publisher\": \"The Port\", \"date\": \"2025-03-10\"}");
    try (Stream<Path> files = Files.list(articles)) {
      return files.map(Path::toString).filter(it -> it.endsWith(".txt")).sorted().toList();
    }
  }

  private static void build(String name, List<String> articles) throws IOException {
    StoreFolder home = new StoreFolder(folder.resolve(name));
    NewsGraph newsGraph = NewsGraph.open().withAnnotator(SharedAnnotator::get);
    try (Store store = Store.open(home, Optional.empty(), NewsGraph.storeSettings());
        var documents = Inputs.stream(articles, Inputs.Settings.of(Publication.UNKNOWN))) {
      new StoreUpdater(store, home, newsGraph.pipeline(store.manifest().base())).add(documents);
      Path tables = Files.createDirectories(folder.resolve(name + "-tables"));
      for (StoreTable table : StoreTable.all()) {
        try (var out = Files.newOutputStream(tables.resolve(table.name() + ".parquet"))) {
          new TableExport(store).write(table, out, written -> {});
        }
      }
    }
  }

  private static void run(String links, String output) throws IOException {
    List<String> parts = PARTS.stream().map(TablesJobTest::path).toList();
    new TablesJob(PARTITIONS).run(context(), parts, path(links), path(output));
  }

  @AfterAll
  static void close() throws IOException, SQLException {
    duckDb.close();
    spark.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "articles",
        "actors",
        "officials",
        "statements",
        "attitudes",
        "places",
        "quantities",
        "mentions",
        "links"
      })
  void partitionsHaveTheRowsOfTheExport(String table) throws SQLException {
    String whole = path("whole-tables/%s.parquet".formatted(table));
    String partitions = path("tables/%s/*.parquet".formatted(table));

    assertThat(duckDb("SELECT * FROM '%s'".formatted(partitions)))
        .isEqualTo(duckDb("SELECT * FROM '%s'".formatted(whole)))
        .hasSizeGreaterThan(2);
    assertThat(spark(path("tables/" + table))).isEqualTo(spark(whole)).hasSizeGreaterThan(2);
  }

  @Test
  void eachTableIsInAsManyFilesAsThereAreTasks() throws IOException {
    for (StoreTable table : StoreTable.all()) {
      try (Stream<Path> files = Files.list(folder.resolve("tables").resolve(table.name()))) {
        assertThat(files.map(file -> file.getFileName().toString()))
            .filteredOn(name -> !name.startsWith("."))
            .containsExactlyInAnyOrder(
                "part-00000.parquet", "part-00001.parquet", "part-00002.parquet");
      }
    }
    assertThat(folder.resolve("tables/_unfinished")).doesNotExist();
  }

  /** Else the comparison would say little. */
  @Test
  void rowsTellWhatNoArticleKnowsAlone() throws SQLException {
    assertThat(duckDb("SELECT file FROM '%s' WHERE story IS NOT NULL".formatted(files("articles"))))
        .containsExactlyInAnyOrder(List.of("santiago.txt"), List.of("santiago-copy.txt"));
    assertThat(
            duckDb(
                "SELECT DISTINCT speakerName, otherSpeaker FROM '%s' WHERE file = 'lima.txt'"
                    .formatted(files("links"))))
        .containsExactly(List.of("Ana Ruiz", "Ana Ruiz"));
    assertThat(
            duckDb(
                "SELECT DISTINCT relation FROM '%s' WHERE article <> otherArticle"
                    .formatted(files("links"))))
        .containsExactlyInAnyOrder(List.of("repeats"), List.of("denies"));
  }

  private static String files(String table) {
    return path("tables/%s/*.parquet".formatted(table));
  }

  @Test
  void aFolderThatIsThereIsNotWrittenInto() {
    assertThatThrownBy(() -> run("links", "tables"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("is there already");
  }

  @Test
  void linksThatAreNotThereAreNamed() {
    assertThatThrownBy(() -> run("no-links", "more-tables"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no-links does not exist");
  }

  private static List<List<String>> duckDb(String sql) throws SQLException {
    List<List<String>> rows = new ArrayList<>();
    try (var statement = duckDb.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      while (result.next()) {
        List<String> row = new ArrayList<>();
        for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
          row.add(String.valueOf(result.getObject(i)));
        }
        rows.add(row);
      }
    }
    return rows;
  }

  /** The rows, sorted: Spark reads several files at once. */
  private static List<String> spark(String path) {
    return spark.read().parquet(path).collectAsList().stream().map(Row::mkString).sorted().toList();
  }
}
