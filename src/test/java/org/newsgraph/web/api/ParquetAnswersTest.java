package org.newsgraph.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.newsgraph.web.SeedServer.get;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.newsgraph.table.ParquetFooter;
import org.newsgraph.web.SeedServer;

@ExtendWith(SeedServer.class)
class ParquetAnswersTest {

  @Test
  void columnsAreThoseOfTheOtherForms() throws IOException {
    ParquetFooter file = ParquetFooter.of(parquet("queries/quantities.parquet").body());

    assertThat(get("queries/quantities.csv").body())
        .startsWith(String.join(",", file.types().keySet()) + "\r\n");
    assertThat(file.types())
        .containsEntry("value", "FIXED_LEN_BYTE_ARRAY DECIMAL")
        .containsEntry("approximate", "BOOLEAN")
        .containsEntry("unit", "BYTE_ARRAY STRING");
    assertThat(file.values().get("value")).isEqualTo(file.rows()).isGreaterThan(10);
  }

  @Test
  void aValueAndPagesAreAskedForAsElsewhere() throws IOException {
    String said = "queries/said.parquet?speaker=Umerov";

    assertThat(ParquetFooter.of(parquet(said).body()).rows())
        .isEqualTo(get(said.replace(".parquet", ".csv")).body().lines().count() - 1)
        .isGreaterThan(1);
    HttpResponse<byte[]> page = parquet(said + "&limit=1");
    assertThat(ParquetFooter.of(page.body()).rows()).isEqualTo(1);
    assertThat(page.headers().allValues("Link")).anyMatch(link -> link.endsWith("rel=\"next\""));
    assertThat(parquet("queries/said.parquet").statusCode()).isEqualTo(400);
  }

  @Test
  void aFileHasANameAndAType() {
    HttpResponse<byte[]> response = parquet("queries/actors.parquet");

    assertThat(response.headers().firstValue("Content-Type"))
        .contains("application/vnd.apache.parquet");
    assertThat(response.headers().firstValue("Content-Disposition"))
        .contains("attachment; filename=\"actors.parquet\"");
    assertThat(response.headers().allValues("Vary")).containsExactly("Accept");
  }

  @Test
  void acceptChoosesItToo() {
    assertThat(get("queries/actors", "Accept", "application/vnd.apache.parquet").body())
        .startsWith("PAR1");
  }

  @Test
  void pagesAndDescriptionsLeadToIt() {
    assertThat(get("queries/statements.html").body())
        .contains("<a href=\"/queries/statements.parquet\">Parquet</a>");
    assertThat(get("queries.json").body()).contains("/queries/statements.parquet");
    assertThat(get("openapi.json").body()).contains("application/vnd.apache.parquet");
  }

  private static HttpResponse<byte[]> parquet(String path) {
    return SeedServer.send(
        HttpRequest.newBuilder(URI.create(SeedServer.address() + path)).build(),
        BodyHandlers.ofByteArray());
  }
}
