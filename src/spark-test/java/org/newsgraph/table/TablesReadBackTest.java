package org.newsgraph.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsgraph.web.SeedServer;

/** Tables as those read them who get them. */
@ExtendWith(SeedServer.class)
class TablesReadBackTest {

  private static final Path GOLDEN = Path.of("src", "test", "resources", "golden");

  @TempDir private static Path folder;

  @BeforeAll
  static void export() throws IOException {
    for (StoreTable table : StoreTable.all()) {
      try (var out = Files.newOutputStream(file(table.name()))) {
        new TableExport(SeedServer.store()).write(table, out, articles -> {});
      }
    }
  }

  private static Path file(String table) {
    return folder.resolve(table + ".parquet");
  }

  @ParameterizedTest
  @ValueSource(strings = {"actors", "officials", "statements", "places", "quantities", "mentions"})
  void duckDbReadsTheRowsOfTheSavedQuery(String table) throws Exception {
    try (CSVParser golden =
        CSVParser.parse(
            GOLDEN.resolve(table + ".csv"), UTF_8, CSVFormat.DEFAULT.builder().setHeader().get())) {
      List<String> columns = golden.getHeaderNames();
      List<List<String>> expected = golden.stream().map(row -> cells(row, columns)).toList();

      assertThat(duckDb("SELECT %s FROM '%s'".formatted(quoted(columns), file(table))))
          .containsExactlyInAnyOrderElementsOf(expected)
          .hasSizeGreaterThan(5);
    }
  }

  private static String quoted(List<String> columns) {
    return columns.stream().map("\"%s\""::formatted).collect(Collectors.joining(", "));
  }

  private static List<String> cells(CSVRecord row, List<String> columns) {
    return columns.stream().map(column -> cell(column, row.get(column))).toList();
  }

  private static String cell(String column, String text) {
    return switch (ColumnType.of(column)) {
      case DECIMAL, DOUBLE ->
          text.isEmpty() ? "" : new BigDecimal(text).stripTrailingZeros().toPlainString();
      default -> text;
    };
  }

  private static List<List<String>> duckDb(String sql) throws SQLException {
    List<List<String>> rows = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        ResultSet result = connection.createStatement().executeQuery(sql)) {
      while (result.next()) {
        List<String> row = new ArrayList<>();
        for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
          row.add(text(result.getObject(i)));
        }
        rows.add(row);
      }
    }
    return rows;
  }

  private static String text(Object value) throws SQLException {
    if (value == null) {
      return "";
    }
    if (value instanceof java.sql.Array list) {
      return Stream.of((Object[]) list.getArray())
          .map(String::valueOf)
          .collect(Collectors.joining(";"));
    }
    return value instanceof Number number
        ? new BigDecimal(number.toString()).stripTrailingZeros().toPlainString()
        : value.toString();
  }

  @Test
  void columnsAreTyped() throws SQLException {
    assertThat(types("articles"))
        .containsEntry("date", "DATE")
        .containsEntry("statements", "INTEGER")
        .containsEntry("title", "VARCHAR");
    assertThat(types("quantities"))
        .containsEntry("value", "DECIMAL(38,9)")
        .containsEntry("approximate", "BOOLEAN");
    assertThat(types("places")).containsEntry("lat", "DOUBLE");
    assertThat(types("attitudes")).containsEntry("spans", "VARCHAR[]");
  }

  private static Map<String, String> types(String table) throws SQLException {
    return duckDb("DESCRIBE SELECT * FROM '%s'".formatted(file(table))).stream()
        .collect(Collectors.toMap(row -> row.get(0), row -> row.get(1)));
  }

  @Test
  void theQueriesOfTheDocumentationGiveRows() throws IOException, SQLException {
    String page = Files.readString(Path.of("src", "docs", "tables.md"));
    List<String> queries =
        Pattern.compile("```sql\n(.*?)```", Pattern.DOTALL)
            .matcher(page)
            .results()
            .flatMap(block -> Stream.of(block.group(1).split(";\n", -1)))
            .filter(query -> !query.isBlank())
            .toList();

    assertThat(queries).hasSize(3);
    for (String query : queries) {
      assertThat(duckDb(query.replace("'tables/", "'%s/".formatted(folder)))).isNotEmpty();
    }
  }

  @Test
  void theFileSaysOfWhichGraphItIs() throws SQLException {
    String metadata = "SELECT decode(value) FROM parquet_kv_metadata('%s')";
    assertThat(duckDb(metadata.formatted(file("links"))))
        .containsExactly(List.of(SeedServer.store().manifest().digest()));
  }

  @Test
  void anAnswerOfTheServerHasTheRowsOfTheTable() throws SQLException {
    Path answer = folder.resolve("answer.parquet");
    SeedServer.send(
        HttpRequest.newBuilder(URI.create(SeedServer.address() + "queries/quantities.parquet"))
            .build(),
        BodyHandlers.ofFile(answer));

    assertThat(duckDb("DESCRIBE SELECT * FROM '%s'".formatted(answer)))
        .isEqualTo(
            duckDb("DESCRIBE SELECT * EXCLUDE article FROM '%s'".formatted(file("quantities"))));
    assertThat(duckDb("SELECT * FROM '%s'".formatted(answer)))
        .containsExactlyInAnyOrderElementsOf(
            duckDb("SELECT * EXCLUDE article FROM '%s'".formatted(file("quantities"))))
        .hasSizeGreaterThan(5);
  }

  @Test
  void sparkReadsAsManyRowsOfTheSameTypes() throws Exception {
    try (SparkSession spark =
        SparkSession.builder()
            .master("local[2]")
            .config("spark.ui.enabled", "false")
            .config("spark.driver.host", "localhost")
            .getOrCreate()) {
      Dataset<Row> quantities = spark.read().parquet(file("quantities").toString());

      assertThat(quantities.schema().toDDL())
          .contains("value DECIMAL(38,9)", "approximate BOOLEAN");
      assertThat(text(quantities.agg(Map.of("value", "sum")).first().getDecimal(0)))
          .isEqualTo(
              duckDb("SELECT sum(value) FROM '%s'".formatted(file("quantities"))).get(0).get(0));
      assertThat(spark.read().parquet(folder.resolve("attitudes.parquet").toString()).count())
          .isEqualTo(
              Long.parseLong(
                  duckDb("SELECT count(*) FROM '%s'".formatted(file("attitudes"))).get(0).get(0)));
    }
  }
}
