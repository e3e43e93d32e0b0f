package org.newsgraph.web.page.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.newsgraph.web.SeedServer;

@ExtendWith(SeedServer.class)
class SchemaOrgTest {

  private static final Pattern BLOCK =
      Pattern.compile("<script type=\"application/ld\\+json\">(.*?)</script>", Pattern.DOTALL);
  private static final String DRONES = "article/4ed222792d6a020c";

  private static JsonNode described(String path) throws IOException {
    Matcher block = BLOCK.matcher(SeedServer.page(path).body());
    assertThat(block.find()).isTrue();
    JsonNode json = new ObjectMapper().readTree(block.group(1));
    assertThat(json.at("/@context").asText()).isEqualTo("https://schema.org");
    assertThat(json.at("/@id").asText()).isEqualTo(SeedServer.store().manifest().base() + path);
    return json;
  }

  @Test
  void anArticleIsANewsArticle() throws IOException {
    JsonNode article = described(DRONES);

    assertThat(article.at("/@type").asText()).isEqualTo("NewsArticle");
    assertThat(article.at("/headline").asText()).startsWith("Ukraine’s military reported");
  }

  @Test
  void aStatementIsAClaimWithItsAuthorAndItsArticle() throws IOException {
    JsonNode claim = described(DRONES + "/statement/1289-1416-volodymyr-zelenskyy");

    assertThat(claim.at("/@type").asText()).isEqualTo("Claim");
    assertThat(claim.at("/text").asText()).startsWith("Ukrainian troops have engaged in combat");
    assertThat(claim.at("/author/name").asText()).isEqualTo("Volodymyr Zelenskyy");
    assertThat(claim.at("/appearance/@id").asText()).endsWith(DRONES);
  }

  @Test
  void actorsArePersonsOrOrganizationsAndPlacesHaveCoordinates() throws IOException {
    assertThat(described("actor/vitaly-kim").at("/@type").asText()).isEqualTo("Person");
    assertThat(described("actor/ukraine").at("/@type").asText()).isEqualTo("Organization");
    assertThat(described("place/538555-kursk").at("/geo/latitude").asDouble()).isEqualTo(51.736);
    assertThat(described("place/538555-kursk").at("/sameAs").toString()).contains("Q3178");
  }

  @Test
  void aPageOfWhatSchemaOrgHasNoClassForSaysNothing() {
    assertThat(SeedServer.page("search").body()).doesNotContain("application/ld+json\">{");
  }
}
