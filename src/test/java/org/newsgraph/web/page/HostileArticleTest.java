package org.newsgraph.web.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.newsgraph.store.Samples.add;
import static org.newsgraph.store.Samples.article;
import static org.newsgraph.store.Samples.open;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.query.SavedQueries;
import org.newsgraph.store.Store;
import org.newsgraph.web.NewsServer;
import org.newsgraph.web.ServerSettings;
import org.newsgraph.web.api.QueryCatalog;
import org.newsgraph.web.sparql.QueryLimits;

/** Articles are hostile input: whatever their words are, a page shows them as words. */
class HostileArticleTest {

  /** The text is {@code <script>alert(1)</script> said "it's \u202eover & out"}. */
  private static final String ARTICLE =
      """
      @prefix dcterms: <http://purl.org/dc/terms/> .
      @prefix itsrdf: <http://www.w3.org/2005/11/its/rdf#> .
      @prefix nif: <http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#> .
      @prefix ng: <https://w3id.org/newsgraph/ontology#> .
      @prefix prov: <http://www.w3.org/ns/prov#> .
      @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
      @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
      @prefix a: <http://localhost:3330/article/aaaaaaaaaaaaaaaa/> .
      @prefix actor: <http://localhost:3330/actor/> .

      <http://localhost:3330/article/aaaaaaaaaaaaaaaa> {
        <http://localhost:3330/article/aaaaaaaaaaaaaaaa> a ng:Article ;
          ng:file "a.txt" ;
          dcterms:title "</title><script>alert(2)</script>" ;
          skos:prefLabel "</title><script>alert(2)</script>" ;
          dcterms:source <javascript:alert(3)> .
        actor:script a ng:Group ;
          rdfs:label "\\" onmouseover=\\"alert(4)" ;
          skos:prefLabel "\\" onmouseover=\\"alert(4)" .
        a:mention a ng:Mention ;
          itsrdf:taIdentRef actor:script ;
          nif:referenceContext <http://localhost:3330/article/aaaaaaaaaaaaaaaa> ;
          nif:beginIndex 0 ; nif:endIndex 25 ; nif:anchorOf "<script>alert(1)</script>" .
        a:cue nif:referenceContext <http://localhost:3330/article/aaaaaaaaaaaaaaaa> ;
          nif:beginIndex 26 ; nif:endIndex 30 ; nif:anchorOf "said" .
        a:part nif:referenceContext <http://localhost:3330/article/aaaaaaaaaaaaaaaa> ;
          nif:beginIndex 31 ; nif:endIndex 49 ; nif:anchorOf "\\"it's \u202eover & out\\"" .
        a:statement a ng:Statement ;
          ng:speaker actor:script ; ng:speakerPhrase a:mention ;
          ng:cue "said" ; ng:cuePhrase a:cue ;
          ng:content "\\"it's \u202eover & out\\"" ; prov:wasQuotedFrom a:part ;
          ng:medium "<img src=x onerror=alert(5)>" ;
          ng:stance "assert" ; ng:kind "direct" .
      }
      <http://localhost:3330/article/aaaaaaaaaaaaaaaa/text> {
        <http://localhost:3330/article/aaaaaaaaaaaaaaaa>
          nif:isString "<script>alert(1)</script> said \\"it's \u202eover & out\\"" .
      }
      """;

  @TempDir private static Path folder;
  private static Store store;
  private static NewsServer server;

  @BeforeAll
  static void start() {
    store = open(folder);
    add(store, article(store.parts(), 'a', ARTICLE));
    server =
        NewsServer.start(
            store,
            QueryCatalog.of(SavedQueries.packaged()),
            ServerSettings.local(0, QueryLimits.within(Duration.ofSeconds(5))));
  }

  @AfterAll
  static void stop() {
    server.close();
    store.close();
  }

  @Test
  void noWordOfAnArticleBecomesAnElementOrAnAttribute() throws Exception {
    for (String path :
        new String[] {
          "article/aaaaaaaaaaaaaaaa", "article/aaaaaaaaaaaaaaaa/statement", "actor/script"
        }) {
      assertThat(get(path))
          .doesNotContain("<script>", "</title><", "<img")
          .doesNotContainPattern("<[^>]*onmouseover=\"")
          .doesNotContain("href=\"javascript:");
    }
  }

  @Test
  void theWordsAreReadAsTheyAre() throws Exception {
    String page = get("article/aaaaaaaaaaaaaaaa?at=31-49");

    assertThat(Html.text(Html.first("<p dir=\"auto\">(.*?)</p>", page)))
        .isEqualTo("<script>alert(1)</script> said \"it's \u202eover & out\"");
    assertThat(Html.marked(page)).isEqualTo("\"it's \u202eover & out\"");
  }

  @Test
  void wordsThatTurnTheDirectionOfWritingTurnOnlyThemselves() throws Exception {
    assertThat(get("article/aaaaaaaaaaaaaaaa"))
        .contains("<bdi>\"it's \u202eover &amp; out\"</bdi>");
  }

  private static String get(String path) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(server.address() + path))
            .header("Accept", "text/html")
            .build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
  }
}
