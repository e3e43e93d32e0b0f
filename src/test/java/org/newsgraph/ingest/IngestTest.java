package org.newsgraph.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.annotate.AnnotatedArticle;
import org.newsgraph.model.Article;
import org.newsgraph.model.ArticleFacts;
import org.newsgraph.model.Findings;
import org.newsgraph.model.Metadata;
import org.newsgraph.store.Part;
import org.newsgraph.store.Samples;
import org.newsgraph.store.Store;

/** A real store, but steps that read nothing but the text: what is tested is who gets where. */
class IngestTest {

  @TempDir private Path folder;
  private final AtomicInteger read = new AtomicInteger();
  private Path articles;

  @BeforeEach
  void writeArticles() throws IOException {
    articles = Files.createDirectory(folder.resolve("articles"));
    Files.writeString(articles.resolve("a.txt"), "Ana spoke.");
    Files.writeString(articles.resolve("b.txt"), "Ben spoke.");
    Files.writeString(articles.resolve("copy-of-a.txt"), "Ana spoke.");
    Files.writeString(articles.resolve("bad.txt"), "bad");
  }

  @Test
  void oneBadFileDoesNotStopTheOthers() {
    try (Store store = Samples.open(folder.resolve("store"))) {
      var report = ingest(2).run(List.of(articles), store);

      assertThat(report.outcomes())
          .extracting(outcome -> outcome.getClass().getSimpleName())
          .containsExactly("Stored", "Stored", "Failed", "Stored");
      assertThat(report.manifest().articles()).isEqualTo(2);
    }
  }

  @Test
  void equalBytesAreOneArticleWithBothNames() {
    try (Store store = Samples.open(folder.resolve("store"))) {
      ingest(1).run(List.of(articles), store);

      assertThat(Samples.export(store)).contains("\"a.txt\"", "\"copy-of-a.txt\"");
      assertThat(read).hasValue(3);
    }
  }

  @Test
  void threadsOrderAndNumberOfBuildsDoNotShow() {
    try (Store one = Samples.open(folder.resolve("one"));
        Store many = Samples.open(folder.resolve("many"))) {
      ingest(1).run(List.of(articles), one);
      for (String file : List.of("copy-of-a.txt", "b.txt", "a.txt")) {
        ingest(2).run(List.of(articles.resolve(file)), many);
      }

      assertThat(Samples.export(many)).isEqualTo(Samples.export(one));
    }
  }

  @Test
  void buildingAgainReadsNothing() {
    try (Store store = Samples.open(folder.resolve("store"))) {
      var path = List.of(articles.resolve("a.txt"));
      var first = ingest(1).run(path, store);
      var second = ingest(1).run(path, store);

      assertThat(read).hasValue(1);
      assertThat(second.outcomes()).singleElement().isInstanceOf(Outcome.Unchanged.class);
      assertThat(second.manifest()).isEqualTo(first.manifest());
    }
  }

  @Test
  void aMissingPathIsWrongUsage() {
    try (Store store = Samples.open(folder.resolve("store"))) {
      assertThatThrownBy(() -> ingest(1).run(List.of(folder.resolve("nowhere")), store))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("nowhere does not exist");
    }
  }

  private Ingest ingest(int threads) {
    Pipeline pipeline =
        new Pipeline(
            this::article,
            article -> new AnnotatedArticle(article, List.of()),
            annotated ->
                new Findings(
                    annotated.article(), List.of(), List.of(), List.of(), List.of(), List.of()),
            findings ->
                new ArticleFacts(
                    findings.article(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of()),
            IngestTest::publish);
    return new Ingest(() -> pipeline, new Ingest.Settings("test", "test", threads, outcome -> {}));
  }

  private Article article(Path file) {
    read.incrementAndGet();
    try {
      String text = Files.readString(file, StandardCharsets.UTF_8);
      if (text.equals("bad")) {
        throw new RejectedArticleException(List.of("it is bad"));
      }
      return new Article(
          file.getFileName().toString(), Batch.sha256(file), text, Metadata.NONE, List.of());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Part publish(ArticleFacts facts, List<String> files) {
    Node article =
        NodeFactory.createURI(
            Samples.BASE + "article/" + facts.article().sha256().substring(0, 16));
    return Part.of(
        files.stream()
            .map(
                file ->
                    new Quad(
                        article,
                        article,
                        NodeFactory.createURI("http://example.org/file"),
                        NodeFactory.createLiteralString(file)))
            .toList(),
        List.of());
  }
}
