package org.newsgraph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.ResultSet;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.model.facts.ArticleFacts;
import org.newsgraph.model.facts.Attribution;
import org.newsgraph.model.text.AnnotatedArticle;
import org.newsgraph.model.text.Publication;
import org.newsgraph.nlp.SharedAnnotator;
import org.newsgraph.store.file.StoreException;

class NewsGraphTest {

  private static final String TEXT =
      "Ana Ruiz, the Peruvian foreign minister, said on Monday that the port was open.";

  private static final Publication PUBLICATION =
      Publication.of(Optional.of("2025-03-08"), Optional.of("The Courier"));

  private final NewsGraph newsGraph =
      NewsGraph.open().withBase("https://news.example/").withAnnotator(SharedAnnotator::get);

  @TempDir private Path temporary;

  /** The lines between the marks are those of the Javadoc. */
  private static void example(Path articles, Path folder, PrintStream out) {
    // begin
    NewsGraph newsGraph = NewsGraph.open().withBase("https://news.example/");

    // the facts of one article, as records
    ArticleFacts facts =
        newsGraph.read(
            "Ana Ruiz, the Peruvian foreign minister, said on Monday that the port was open.",
            Publication.of(Optional.of("2025-03-08"), Optional.of("The Courier")));
    for (Attribution attribution : facts.attributions()) {
      out.println(attribution.statement().content().get(0).text());
    }

    // the same facts as RDF
    Dataset dataset = newsGraph.toDataset(facts);
    RDFDataMgr.write(out, dataset, Lang.TRIG);

    // a store of many articles, built and queried
    try (NewsStore store = newsGraph.store(folder)) {
      store.build(articles);
      ResultSet rows = store.query("said", Map.of("speaker", "Ruiz"));
      while (rows.hasNext()) {
        out.println(rows.next().getLiteral("content").getString());
      }
    }
    // end
  }

  @Test
  void theExampleOfTheJavadocWorks() throws IOException {
    Path articles = Files.createDirectories(temporary.resolve("articles"));
    Files.writeString(articles.resolve("dam.txt"), "Eva Ruiz said that the dam would hold.\n");
    ByteArrayOutputStream out = new ByteArrayOutputStream();

    example(
        articles, temporary.resolve("store"), new PrintStream(out, true, StandardCharsets.UTF_8));

    assertThat(out.toString(StandardCharsets.UTF_8))
        .startsWith("the port was open\n")
        .contains("<https://news.example/actor/")
        .endsWith("the dam would hold\n");
  }

  @Test
  void theExampleIsThatOfTheJavadoc() throws IOException {
    String test = Files.readString(Path.of("src/test/java/org/newsgraph/NewsGraphTest.java"));
    String ours = between("    // begin\n", "    // end\n", test).indent(-4);
    String source = Files.readString(Path.of("src/main/java/org/newsgraph/NewsGraph.java"));
    String javadoc =
        between("<pre>{@code\n", " * }</pre>", source)
            .lines()
            .map(line -> line.replaceFirst("^ \\* ?", ""))
            .collect(Collectors.joining("\n", "", "\n"));

    assertThat(javadoc).isEqualTo(ours);
  }

  private static String between(String begin, String end, String text) {
    int from = text.indexOf(begin) + begin.length();
    return text.substring(from, text.indexOf(end, from));
  }

  @Test
  void theDatasetHoldsWhatAStoreOfTheSameArticleHolds() throws IOException {
    ByteArrayOutputStream export = new ByteArrayOutputStream();
    try (NewsStore store = newsGraph.store(temporary.resolve("store"))) {
      store.add("article.txt", TEXT, PUBLICATION);
      store.export(export);
    }
    DatasetGraph stored =
        RDFParser.fromString(export.toString(StandardCharsets.UTF_8), Lang.NQUADS).toDatasetGraph();

    Dataset dataset = newsGraph.toDataset(newsGraph.read(TEXT, PUBLICATION));

    assertThat(quads(dataset.asDatasetGraph())).isNotEmpty().isEqualTo(quads(stored));
  }

  private static Set<String> quads(DatasetGraph dataset) {
    Set<String> quads = new TreeSet<>();
    dataset.find(Quad.ANY).forEachRemaining(quad -> quads.add(quad.toString()));
    return quads;
  }

  @Test
  void anArticleThatIsAddedCanBeAskedForUntilItIsRemoved() {
    try (NewsStore store = newsGraph.store(temporary.resolve("store"))) {
      List<String> stored = store.add("port.txt", TEXT, PUBLICATION).stored();
      assertThat(store.query("said", Map.of("speaker", "Ruiz")).hasNext()).isTrue();
      assertThat(store.add("port.txt", TEXT, PUBLICATION).unchanged()).isEqualTo(stored);

      store.remove(stored.get(0));

      assertThat(store.select("SELECT * { GRAPH ?g { ?s ?p ?o } }").hasNext()).isFalse();
    }
  }

  @Test
  void aRuleThatIsLeftOutFindsNothing() {
    String rule = newsGraph.read(TEXT, PUBLICATION).attributions().get(0).statement().rule();

    ArticleFacts without = newsGraph.withoutRules(Set.of(rule)).read(TEXT, PUBLICATION);

    assertThat(without.attributions())
        .extracting(attribution -> attribution.statement().rule())
        .doesNotContain(rule);
  }

  @Test
  void theModelsAreLoadedOnceAndNotBeforeTheFirstArticle() {
    AtomicInteger loaded = new AtomicInteger();
    AtomicInteger announced = new AtomicInteger();
    NewsGraph counting =
        NewsGraph.open()
            .withAnnotator(
                () -> {
                  loaded.incrementAndGet();
                  return article -> new AnnotatedArticle(article, List.of());
                })
            .beforeLoading(announced::incrementAndGet);
    assertThat(loaded).hasValue(0);

    counting.read(TEXT, PUBLICATION);
    counting.withBase("https://other.example/").read(TEXT, PUBLICATION);

    assertThat(loaded).hasValue(1);
    assertThat(announced).hasValue(1);
  }

  @Test
  void aStoreKeepsItsBase() {
    newsGraph.store(temporary.resolve("store")).close();
    NewsGraph other = newsGraph.withBase("https://other.example/");

    assertThatThrownBy(() -> other.store(temporary.resolve("store")))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("https://news.example/");
    assertThatThrownBy(() -> newsGraph.withBase("https://news.example"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
