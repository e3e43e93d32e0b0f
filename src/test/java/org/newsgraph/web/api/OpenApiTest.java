package org.newsgraph.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.newsgraph.web.SeedServer.get;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.newsgraph.query.SavedQueries;
import org.newsgraph.web.SeedServer;

@ExtendWith(SeedServer.class)
class OpenApiTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path OFFICIAL = Path.of("src/test/resources/openapi-3.1/schema.json");

  @Test
  void theDescriptionIsValidByTheOfficialSchema() throws IOException {
    try (InputStream schema = Files.newInputStream(OFFICIAL)) {
      assertThat(
              SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                  .getSchema(schema)
                  .validate(document()))
          .isEmpty();
    }
  }

  @Test
  void everySavedQueryHasAPath() throws IOException {
    assertThat(SavedQueries.packaged().names())
        .isNotEmpty()
        .allSatisfy(name -> assertThat(document().at("/paths").has("/queries/" + name)).isTrue());
  }

  @Test
  void aParameterHasItsTypeAndExample() throws IOException {
    JsonNode speaker = document().at("/paths/~1queries~1said/get/parameters/0");

    assertThat(speaker.at("/name").asText()).isEqualTo("speaker");
    assertThat(speaker.at("/required").asBoolean()).isTrue();
    assertThat(speaker.at("/schema/type").asText()).isEqualTo("string");
    assertThat(speaker.at("/example").asText()).isEqualTo("Zelensky");
  }

  @Test
  void onlyAQueryWithCoordinatesIsDescribedAsGeoJson() throws IOException {
    String content = "/get/responses/200/content";

    assertThat(document().at("/paths/~1queries~1places" + content).has("application/geo+json"))
        .isTrue();
    assertThat(document().at("/paths/~1queries~1said" + content).has("application/geo+json"))
        .isFalse();
  }

  private static JsonNode document() throws IOException {
    return JSON.readTree(get("openapi.json").body());
  }
}
