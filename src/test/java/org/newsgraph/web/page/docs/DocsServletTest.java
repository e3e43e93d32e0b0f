package org.newsgraph.web.page.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.newsgraph.web.SeedServer.get;
import static org.newsgraph.web.SeedServer.page;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsgraph.web.SeedServer;
import org.newsgraph.web.page.Html;

/** Every file of {@code src/docs}, on a real server. */
@ExtendWith(SeedServer.class)
class DocsServletTest {

  private static final Path SOURCE = Path.of("src/docs");

  static List<String> pages() throws IOException {
    return files(".md").map(name -> name.replaceFirst("\\.md$", "")).toList();
  }

  private static Stream<String> files(String ending) throws IOException {
    try (Stream<Path> files = Files.list(SOURCE)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(ending))
          .toList()
          .stream();
    }
  }

  @Test
  void theListLeadsToEveryPageAndTheNavigationToTheList() throws IOException {
    String list = page("docs").body();

    assertThat(Html.all("<li><a href=\"/docs/([^\"]*)\">", list))
        .containsExactlyElementsOf(pages().stream().sorted().toList());
    assertThat(page("").body()).contains("<a href=\"/docs\">Docs</a>");
  }

  @ParameterizedTest
  @MethodSource("pages")
  void aPageIsShownAsHtmlWithItsTitle(String name) {
    HttpResponse<String> response = page("docs/" + name);

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type")).hasValue("text/html;charset=utf-8");
    assertThat(Html.all("(<h1[ >])", response.body())).hasSize(1);
    assertThat(Html.first("<title>(.*?)</title>", response.body())).matches(".+ – NewsGraph");
  }

  @ParameterizedTest
  @MethodSource("pages")
  void theSourceOfAPageIsServedUnchanged(String name) throws IOException {
    HttpResponse<String> response = get("docs/" + name + ".md");

    assertThat(response.body()).isEqualTo(Files.readString(SOURCE.resolve(name + ".md")));
    assertThat(response.headers().firstValue("Content-Type"))
        .hasValue("text/markdown;charset=utf-8");
  }

  @ParameterizedTest
  @MethodSource("pages")
  void itsLinksAndPicturesAreThere(String name) {
    URI address = URI.create(SeedServer.address()).resolve("docs/" + name);
    String article =
        Html.first("(<article class=\"doc\">.*</article>)", page("docs/" + name).body());
    SoftAssertions links = new SoftAssertions();
    Html.all("(?:href|src)=\"([^\"]*)\"", article).stream()
        .map(link -> address.resolve(Html.text(link)))
        .filter(link -> link.getAuthority().equals(address.getAuthority()))
        .forEach(
            link -> {
              HttpResponse<String> response = page(link.getRawPath().substring(1));
              links.assertThat(response.statusCode()).as(link.toString()).isEqualTo(200);
              if (link.getFragment() != null) {
                links
                    .assertThat(response.body())
                    .as(link.toString())
                    .contains("id=\"" + link.getFragment() + "\"");
              }
            });
    links.assertAll();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "docs/nothing",
        "docs/nothing.md",
        "docs/asking.txt",
        "docs/asking/x",
        "docs/..%2Fnotebooks%2Fcurl.sh",
        "docs/%2E%2E/ontology/newsgraph.ttl"
      })
  void whatIsNoFileOfTheDocumentationIsNotFound(String path) {
    assertThat(page(path).statusCode()).isIn(400, 404);
  }
}
