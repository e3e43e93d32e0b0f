package org.newsgraph.ingest;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.newsgraph.correction.Corrections;
import org.newsgraph.ingest.commit.CommitQueue;
import org.newsgraph.ingest.run.Hashes;
import org.newsgraph.ingest.run.IngestSettings;
import org.newsgraph.ingest.run.Outcome;
import org.newsgraph.ingest.run.PartKeys;
import org.newsgraph.ingest.run.Progress;
import org.newsgraph.ingest.run.Shard;
import org.newsgraph.model.facts.ArticleFacts;
import org.newsgraph.model.findings.Findings;
import org.newsgraph.model.text.AnnotatedArticle;
import org.newsgraph.model.text.Article;
import org.newsgraph.model.text.Metadata;
import org.newsgraph.model.text.Publication;
import org.newsgraph.pipeline.Pipeline;
import org.newsgraph.pipeline.RejectedArticleException;
import org.newsgraph.source.document.Document;
import org.newsgraph.source.document.InputItem;
import org.newsgraph.store.Samples;
import org.newsgraph.store.Store;
import org.newsgraph.store.StoreConnection;
import org.newsgraph.store.commit.StoreFolder;
import org.newsgraph.store.part.Part;

/**
 * Builds a real store, with steps that read nothing but the text: what is tested is who gets where.
 */
public final class Runs {

  private static final int ARTICLES = 50;

  private final AtomicInteger annotated = new AtomicInteger();
  private int threads = 1;
  private Shard shard = Shard.WHOLE;
  private String reading = "reading";
  private String mapping = "mapping";

  public static Runs withThreads(int threads) {
    Runs runs = new Runs();
    runs.threads = threads;
    return runs;
  }

  public static Runs ofShard(int number, int count) {
    Runs runs = new Runs();
    runs.shard = new Shard(number, count);
    return runs;
  }

  public static Runs ofProgram(String reading, String mapping) {
    Runs runs = new Runs();
    runs.reading = reading;
    runs.mapping = mapping;
    return runs;
  }

  /** How often an article was annotated. */
  public int annotated() {
    return annotated.get();
  }

  /** A document of which only the publisher is told, who may be empty. */
  public static InputItem document(String name, String text, String publisher) {
    return document(name, text, Optional.empty(), publisher);
  }

  public static InputItem document(
      String name, String text, Optional<String> issued, String publisher) {
    return new Document(
        name,
        text.getBytes(StandardCharsets.UTF_8),
        Optional.empty(),
        Publication.of(issued, Optional.of(publisher).filter(words -> !words.isEmpty())));
  }

  /** What became of each document, and the export of the store then. */
  public record Result(List<Outcome> outcomes, String export) {}

  public Result build(Path folder, InputItem... documents) {
    try (Store store = Samples.open(folder);
        Ingest ingest = new Ingest(pipeline(), settings(), new StoreFolder(folder))) {
      ingest.read(Stream.of(documents), store.catalog());
      return published(ingest, store);
    }
  }

  /** Each document in a run of its own; all are published while another commit is made. */
  public List<Outcome> publishTogether(Store store, Path folder, InputItem... documents) {
    CommitQueue queue = new CommitQueue(store, "test");
    ExecutorService threads = Executors.newFixedThreadPool(documents.length);
    List<CompletableFuture<List<Outcome>>> outcomes =
        queue.exclusively(
            () -> {
              List<CompletableFuture<List<Outcome>>> started =
                  Stream.of(documents)
                      .map(
                          document ->
                              CompletableFuture.supplyAsync(
                                  () -> publish(queue, store, folder, document), threads))
                      .toList();
              while (queue.waiting() < documents.length) {
                Thread.onSpinWait();
              }
              return started;
            });
    threads.shutdown();
    return outcomes.stream().map(CompletableFuture::join).flatMap(List::stream).toList();
  }

  /** One document in a run of its own. */
  public List<Outcome> publish(CommitQueue queue, Store store, Path folder, InputItem document) {
    try (Ingest run = new Ingest(pipeline(), settings(), new StoreFolder(folder))) {
      run.read(Stream.of(document), store.catalog());
      try (Stream<Outcome> outcomes = run.publish(queue).outcomes().stream()) {
        return outcomes.toList();
      }
    }
  }

  /** Takes what other runs made. */
  Result load(Path folder, Path... finished) {
    try (Store store = Samples.open(folder);
        Ingest ingest = new Ingest(pipeline(), settings(), new StoreFolder(folder))) {
      Stream.of(finished).forEach(ingest::load);
      return published(ingest, store);
    }
  }

  /** Takes some invented articles into a store that is open. */
  public static void ingest(Store store, Path folder, String edition, String publisher) {
    Runs runs = withThreads(2);
    Stream<InputItem> documents =
        IntStream.range(0, ARTICLES)
            .mapToObj(i -> document(i + ".txt", "%s, article %d".formatted(edition, i), publisher));
    try (Ingest ingest = new Ingest(runs.pipeline(), runs.settings(), new StoreFolder(folder))) {
      ingest.read(documents, store.catalog());
      ingest.publish(store);
    }
  }

  private static Result published(Ingest ingest, StoreConnection store) {
    try (Stream<Outcome> outcomes = ingest.publish(store).outcomes().stream()) {
      return new Result(outcomes.toList(), Samples.export(store));
    }
  }

  /** Reads documents and gets no further. */
  void readOnly(Path folder, InputItem... documents) {
    try (Store store = Samples.open(folder);
        Ingest ingest = new Ingest(pipeline(), settings(), new StoreFolder(folder))) {
      ingest.read(Stream.of(documents), store.catalog());
    }
  }

  private IngestSettings settings() {
    return new IngestSettings(
        "test", reading, new PartKeys(mapping, Corrections.NONE), threads, shard, Progress.NONE);
  }

  private Pipeline pipeline() {
    return new Pipeline(
        Runs::article,
        article -> {
          annotated.incrementAndGet();
          return new AnnotatedArticle(article, List.of());
        },
        done ->
            new Findings(
                done.article(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of()),
        findings -> ArticleFacts.of(findings.article()).build(),
        facts -> facts,
        this::publish);
  }

  private static Article article(Document document) {
    String text = new String(document.bytes(), StandardCharsets.UTF_8);
    if (text.equals("unreadable")) {
      throw new IllegalStateException("it cannot be read");
    }
    return new Article(
        document.name(),
        Hashes.sha256(document.bytes()),
        text,
        Metadata.NONE.with(List.of(document.publication())),
        List.of());
  }

  private Part publish(ArticleFacts facts, List<String> files) {
    Article article = facts.article();
    if (article.text().equals("against the shapes")) {
      throw new RejectedArticleException(List.of("it breaks a shape"));
    }
    Stream<Quad> names = files.stream().map(file -> quad(article, "file", file));
    Stream<Quad> publishers =
        article.metadata().publishers().stream().map(name -> quad(article, "publisher", name));
    Stream<Quad> issued =
        article.metadata().issued().stream().map(date -> quad(article, "issued", date));
    return Part.of(
        Stream.of(names, publishers, issued, Stream.of(quad(article, "mapped-by", mapping)))
            .flatMap(quads -> quads)
            .toList(),
        List.of());
  }

  private static Quad quad(Article article, String property, String value) {
    Node iri =
        NodeFactory.createURI(Samples.BASE + "article/" + Hashes.shortened(article.sha256()));
    return new Quad(
        iri,
        iri,
        NodeFactory.createURI("http://example.org/" + property),
        NodeFactory.createLiteralString(value));
  }
}
