package org.newsgraph;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Supplier;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.newsgraph.article.ArticleReader;
import org.newsgraph.crosslink.ClaimLinker;
import org.newsgraph.entity.date.DateResolver;
import org.newsgraph.gazetteer.Gazetteer;
import org.newsgraph.ingest.link.StatementLinks;
import org.newsgraph.ingest.run.ProgramVersion;
import org.newsgraph.model.facts.ArticleFacts;
import org.newsgraph.model.text.AnnotatedArticle;
import org.newsgraph.model.text.Article;
import org.newsgraph.model.text.Publication;
import org.newsgraph.nlp.Annotator;
import org.newsgraph.nlp.CoreNlpAnnotator;
import org.newsgraph.pipeline.FindingsExtractor;
import org.newsgraph.pipeline.PartMapper;
import org.newsgraph.pipeline.Pipeline;
import org.newsgraph.query.SavedQueries;
import org.newsgraph.rdf.ArticleGraph;
import org.newsgraph.rdf.ArticleMapper;
import org.newsgraph.rdf.DateInterpreter;
import org.newsgraph.rdf.Labels;
import org.newsgraph.rdf.SearchableProperties;
import org.newsgraph.resolve.EntityResolver;
import org.newsgraph.source.document.Document;
import org.newsgraph.statement.StatementExtractor;
import org.newsgraph.store.StoreSettings;
import org.newsgraph.store.text.TextProperties;

/**
 * Reads news articles in English and builds a graph of who said what: the entry point for Java
 * programs.
 *
 * <pre>{@code
 * NewsGraph newsGraph = NewsGraph.open().withBase("https://news.example/");
 *
 * // the facts of one article, as records
 * ArticleFacts facts =
 *     newsGraph.read(
 *         "Ana Ruiz, the Peruvian foreign minister, said on Monday that the port was open.",
 *         Publication.of(Optional.of("2025-03-08"), Optional.of("The Courier")));
 * for (Attribution attribution : facts.attributions()) {
 *   out.println(attribution.statement().content().get(0).text());
 * }
 *
 * // the same facts as RDF
 * Dataset dataset = newsGraph.toDataset(facts);
 * RDFDataMgr.write(out, dataset, Lang.TRIG);
 *
 * // a store of many articles, built and queried
 * try (NewsStore store = newsGraph.store(folder)) {
 *   store.build(articles);
 *   ResultSet rows = store.query("said", Map.of("speaker", "Ruiz"));
 *   while (rows.hasNext()) {
 *     out.println(rows.next().getLiteral("content").getString());
 *   }
 * }
 * }</pre>
 *
 * <p>The language models and the gazetteer are loaded when the first article is read, not before,
 * which takes seconds and about a gigabyte of heap. They are shared with the instances that the
 * {@code with} methods make, so a program needs one. There is nothing to close. Immutable, and safe
 * for use by several threads.
 */
public final class NewsGraph {

  /**
   * What the IRIs of facts begin with, if no other base is given: the address of a local server.
   */
  public static final String DEFAULT_BASE = "http://localhost:3330/";

  /** The name of an article that has no file. */
  private static final String NAME = "article.txt";

  private final Optional<String> base;
  private final Set<String> withoutRules;
  private final Lazy<Annotator> annotator;

  /** Used by {@link #forOneArticle()}; the same if another parser was given. */
  private final Lazy<Annotator> brief;

  /** Whether what reads an article may take all processors. */
  private final boolean sideBySide;

  private final Lazy<Gazetteer> gazetteer;
  private final Lazy<FindingsExtractor> extractor;
  private final Lazy<EntityResolver> resolver;
  private final Lazy<Pipeline> pipeline;

  private NewsGraph(
      Optional<String> base,
      Set<String> withoutRules,
      Lazy<Annotator> annotator,
      Lazy<Annotator> brief,
      boolean sideBySide,
      Lazy<Gazetteer> gazetteer) {
    this.base = base;
    this.withoutRules = Set.copyOf(withoutRules);
    this.annotator = annotator;
    this.brief = brief;
    this.sideBySide = sideBySide;
    this.gazetteer = gazetteer;
    this.extractor =
        new Lazy<>(
            () ->
                new FindingsExtractor(
                    gazetteer.get(), new StatementExtractor(this.withoutRules, sideBySide)));
    this.resolver = new Lazy<>(() -> new EntityResolver(gazetteer.get()));
    this.pipeline = new Lazy<>(() -> pipeline(base.orElse(DEFAULT_BASE)));
  }

  /** An instance with the usual options. Returns at once, as nothing is loaded yet. */
  public static NewsGraph open() {
    return new NewsGraph(
        Optional.empty(),
        Set.of(),
        new Lazy<>(CoreNlpAnnotator::new),
        new Lazy<>(CoreNlpAnnotator::forOneArticle),
        false,
        new Lazy<>(Gazetteer::load));
  }

  /**
   * With another base than {@link #DEFAULT_BASE}.
   *
   * @param iri what IRIs begin with: an http(s) address that ends with a slash
   * @throws IllegalArgumentException if it does not end with a slash
   */
  public NewsGraph withBase(String iri) {
    if (!iri.endsWith("/")) {
      throw new IllegalArgumentException("the base must end with a slash: " + iri);
    }
    return new NewsGraph(Optional.of(iri), withoutRules, annotator, brief, sideBySide, gazetteer);
  }

  /**
   * Without some of the rules that find statements, as for an ablation.
   *
   * @param names of constructions in {@code lexicon/constructions.tsv}, or of rules or groups of
   *     rules in {@code lexicon/rules.tsv}; unknown names have no effect
   */
  public NewsGraph withoutRules(Set<String> names) {
    return new NewsGraph(base, names, annotator, brief, sideBySide, gazetteer);
  }

  /**
   * With another parser than CoreNLP.
   *
   * @param parser is asked for once, when the first article is read
   */
  public NewsGraph withAnnotator(Supplier<Annotator> parser) {
    Lazy<Annotator> given = new Lazy<>(parser);
    return new NewsGraph(base, withoutRules, given, given, sideBySide, gazetteer);
  }

  /**
   * For a program that reads one article and ends: its sentences are read side by side, on all
   * processors; see {@link CoreNlpAnnotator#forOneArticle()}. A parser that was given stays.
   */
  public NewsGraph forOneArticle() {
    return new NewsGraph(base, withoutRules, brief, brief, true, gazetteer);
  }

  /**
   * With an action that runs before the language models are loaded, as to tell a user why nothing
   * happens for a while.
   *
   * @param action is not run if no article has to be read, or the models are loaded already
   */
  public NewsGraph beforeLoading(Runnable action) {
    Supplier<Annotator> loaded =
        () -> {
          annotator.ifAbsent(action);
          return annotator.get();
        };
    Lazy<Annotator> announced = new Lazy<>(loaded);
    return new NewsGraph(base, withoutRules, announced, announced, sideBySide, gazetteer);
  }

  /**
   * Reads one article.
   *
   * @param text in English, with a blank line after each paragraph; may begin with a title
   * @param publication the metadata of the article; {@link Publication#UNKNOWN} if there is none
   * @return its facts; offsets are code points of the text
   * @throws org.newsgraph.article.UnreadableArticleException if this is no article's text; see
   *     {@link ArticleReader}
   */
  public ArticleFacts read(String text, Publication publication) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return read(new Document(NAME, bytes, Optional.empty(), publication));
  }

  /**
   * As {@link #read(String, Publication)}, for a document as {@code source} finds them in files.
   */
  public ArticleFacts read(Document document) {
    return pipeline.get().link(pipeline.get().read(document));
  }

  /**
   * Maps the facts of one article to RDF, in the graphs in which a store would hold them: the
   * article's facts, its text, background data about the places and states it names, and the labels
   * that things have if there is no other article. The default graph is empty. There are no links
   * to other articles.
   *
   * @return a new dataset in memory
   * @throws org.newsgraph.pipeline.RejectedArticleException if a fact breaks a shape of {@code
   *     ontology/shapes.ttl}
   */
  public Dataset toDataset(ArticleFacts facts) {
    DatasetGraph dataset = DatasetGraphFactory.create();
    List<Quad> quads =
        pipeline.get().mapper().apply(facts, List.of(facts.article().file())).quads();
    quads.forEach(dataset::add);
    Node article =
        NodeFactory.createURI(new ArticleMapper(base.orElse(DEFAULT_BASE)).iri(facts.article()));
    Labels.alone(ArticleGraph.of(article, quads)).forEach(dataset::add);
    return DatasetFactory.wrap(dataset);
  }

  /**
   * Opens a store, or makes one if there is none. If a server of this program holds the store, it
   * does the work; otherwise no other process can open the store until it is closed.
   *
   * @param folder the store's folder
   * @throws org.newsgraph.store.file.StoreException if the store cannot be used, or was built with
   *     another base than that of {@link #withBase}
   */
  public NewsStore store(Path folder) {
    return NewsStore.open(folder, base, this);
  }

  /**
   * The steps from a document to its part of a store, for a store with its own base.
   *
   * @param iris what the store's IRIs begin with, ending with a slash
   */
  public Pipeline pipeline(String iris) {
    ArticleReader reader = new ArticleReader();
    Lazy<PartMapper> mapper = new Lazy<>(() -> new PartMapper(iris, dates()));
    return new Pipeline(
        document -> document.read(reader),
        this::annotate,
        annotated -> extractor.get().extract(annotated),
        findings -> resolver.get().resolve(findings),
        new ClaimLinker()::link,
        (facts, names) -> mapper.get().map(facts, names));
  }

  /** While the language models are loaded, so is what the next step needs. */
  private AnnotatedArticle annotate(Article article) {
    extractor.ifAbsent(() -> ForkJoinPool.commonPool().execute(extractor::get));
    return annotator.get().annotate(article);
  }

  /** SUTime's rules are loaded at the first date that can be resolved. */
  private static DateInterpreter dates() {
    Lazy<DateResolver> resolver = new Lazy<>(DateResolver::new);
    return (words, issued) -> resolver.get().resolve(words, issued);
  }

  /** How stores derive links between articles, and which properties have a full-text index. */
  public static StoreSettings storeSettings() {
    return new StoreSettings(
        new StatementLinks(ProgramVersion::fingerprint),
        new TextProperties(SearchableProperties.PASSAGES, SearchableProperties.NAMES));
  }

  /**
   * The saved queries: those in the folder {@code queries} below the system property {@code
   * newsgraph.home} if it is there, so that users may add their own; else those of the program.
   */
  public static SavedQueries queries() {
    return Optional.ofNullable(System.getProperty("newsgraph.home"))
        .map(home -> Path.of(home, "queries"))
        .filter(Files::isDirectory)
        .map(SavedQueries::in)
        .orElseGet(SavedQueries::packaged);
  }

  /** A value that is made at first use, once, whichever thread asks. */
  private static final class Lazy<T> implements Supplier<T> {

    private final Supplier<? extends T> maker;
    private Optional<T> value = Optional.empty();

    private Lazy(Supplier<? extends T> maker) {
      this.maker = maker;
    }

    @Override
    public synchronized T get() {
      if (value.isEmpty()) {
        value = Optional.of(maker.get());
      }
      return value.get();
    }

    private synchronized void ifAbsent(Runnable action) {
      if (value.isEmpty()) {
        action.run();
      }
    }
  }
}
