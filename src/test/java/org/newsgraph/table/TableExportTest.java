package org.newsgraph.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.newsgraph.web.SeedServer;

@ExtendWith(SeedServer.class)
class TableExportTest {

  @Test
  void theSameStoreGivesTheSameBytes() throws IOException {
    for (StoreTable table : StoreTable.all()) {
      assertThat(bytes(table))
          .as(table.name())
          .startsWith('P', 'A', 'R', '1')
          .isEqualTo(bytes(table));
    }
  }

  @Test
  void eachArticleIsAskedForOnce() throws IOException {
    List<Long> heard = new ArrayList<>();
    long rows =
        new TableExport(SeedServer.store())
            .write(table("articles"), new ByteArrayOutputStream(), heard::add);

    assertThat(rows).isEqualTo(5);
    assertThat(heard).containsExactly(1L, 2L, 3L, 4L, 5L);
  }

  @Test
  void columnsAreThoseOfTheSavedQueryAfterTheArticle() {
    assertThat(table("quantities").columns())
        .containsExactly(
            "article",
            "file",
            "value",
            "min",
            "max",
            "unit",
            "about",
            "approximate",
            "text",
            "span",
            "statement");
    assertThat(table("attitudes").columns()).contains("stance").doesNotContain("class");
  }

  private static StoreTable table(String name) {
    return StoreTable.all().stream().filter(it -> it.name().equals(name)).findFirst().orElseThrow();
  }

  private static byte[] bytes(StoreTable table) throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    new TableExport(SeedServer.store()).write(table, file, articles -> {});
    return file.toByteArray();
  }
}
