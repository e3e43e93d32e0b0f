package org.newsgraph.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSetRewindable;
import org.junit.jupiter.api.Test;

class AnswerTableTest {

  @Test
  void aColumnHasTheTypeThatTheTablesGiveItsName() throws IOException {
    ParquetFooter file =
        write(
            """
            SELECT * { VALUES (?value ?date ?nested ?statements ?name) {
              (-12.50 "2025-03-08T10:00:00Z" true 3 "Ana Ruiz") (UNDEF UNDEF UNDEF UNDEF UNDEF)
            } }
            """);

    assertThat(file.types())
        .containsEntry("value", "FIXED_LEN_BYTE_ARRAY DECIMAL")
        .containsEntry("date", "INT32 DATE")
        .containsEntry("nested", "BOOLEAN")
        .containsEntry("statements", "INT32")
        .containsEntry("name", "BYTE_ARRAY STRING");
    assertThat(file.rows()).isEqualTo(2);
    assertThat(file.values().values()).containsOnly(1L).hasSize(5);
  }

  @Test
  void aColumnWithAValueOfAnotherKindIsText() throws IOException {
    ParquetFooter file =
        write(
            """
            SELECT * { VALUES (?value ?date ?nested ?statements ?lat) {
              (1 "2025-03-08" true 3 48.5) ("some" "2025-02-30" "perhaps" 1e3 "north")
            } }
            """);

    assertThat(file.types().values()).containsOnly("BYTE_ARRAY STRING");
    assertThat(file.values().values()).containsOnly(2L).hasSize(5);
  }

  @Test
  void anAnswerWithoutRowsHasColumns() throws IOException {
    ParquetFooter file = write("SELECT ?name ?value { FILTER (false) }");

    assertThat(file.types()).containsOnlyKeys("name", "value");
    assertThat(file.rows()).isZero();
  }

  private static ParquetFooter write(String query) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (QueryExec execution =
        QueryExec.dataset(DatasetGraphFactory.empty()).query(query).build()) {
      RowSetRewindable rows = execution.select().rewindable();
      AnswerTable.write(
          () -> {
            rows.reset();
            return rows;
          },
          out);
    }
    return ParquetFooter.of(out.toByteArray());
  }
}
