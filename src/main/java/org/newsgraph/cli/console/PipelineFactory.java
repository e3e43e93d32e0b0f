package org.newsgraph.cli.console;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.newsgraph.article.ArticleReader;
import org.newsgraph.crosslink.ClaimLinker;
import org.newsgraph.entity.date.DateResolver;
import org.newsgraph.gazetteer.Gazetteer;
import org.newsgraph.ingest.link.StatementLinks;
import org.newsgraph.nlp.Annotator;
import org.newsgraph.nlp.CoreNlpAnnotator;
import org.newsgraph.pipeline.ArticleExtractor;
import org.newsgraph.pipeline.Pipeline;
import org.newsgraph.pipeline.Publisher;
import org.newsgraph.query.SavedQueries;
import org.newsgraph.rdf.Dates;
import org.newsgraph.rdf.SearchableProperties;
import org.newsgraph.resolve.EntityResolver;
import org.newsgraph.store.StoreSettings;
import org.newsgraph.store.text.TextProperties;

/** Builds the objects that the commands work with. */
public class PipelineFactory {

  /**
   * The steps from a document to the graph. The language models and the gazetteer are loaded at the
   * first article that has to be read, which takes a while.
   *
   * @param base what IRIs begin with
   */
  public Pipeline pipeline(String base) {
    return pipeline(base, Set.of(), () -> {});
  }

  /**
   * As {@link #pipeline(String)}.
   *
   * @param without constructions of statements to leave out
   * @param loading is run before the language models are loaded
   */
  public Pipeline pipeline(String base, Set<String> without, Runnable loading) {
    ArticleReader reader = new ArticleReader();
    Lazy<Annotator> annotator =
        new Lazy<>(
            () -> {
              loading.run();
              return annotator();
            });
    Lazy<Gazetteer> gazetteer = new Lazy<>(Gazetteer::load);
    Lazy<ArticleExtractor> extractor =
        new Lazy<>(() -> new ArticleExtractor(gazetteer.get(), without));
    Lazy<EntityResolver> resolver = new Lazy<>(() -> new EntityResolver(gazetteer.get()));
    return new Pipeline(
        document -> document.read(reader),
        article -> annotator.get().annotate(article),
        annotated -> extractor.get().extract(annotated),
        findings -> resolver.get().resolve(findings),
        new ClaimLinker()::link,
        new Publisher(base, dates())::publish);
  }

  /** Loads the language models. */
  protected Annotator annotator() {
    return new CoreNlpAnnotator();
  }

  /** SUTime's rules are loaded at the first date that can be resolved. */
  private static Dates dates() {
    Lazy<DateResolver> resolver = new Lazy<>(DateResolver::new);
    return (words, issued) -> resolver.get().resolve(words, issued);
  }

  /** What our graphs are about. */
  public StoreSettings storeSettings() {
    return new StoreSettings(
        new StatementLinks(Version::fingerprint),
        new TextProperties(SearchableProperties.PASSAGES, SearchableProperties.NAMES));
  }

  /**
   * The saved queries: those beside the launcher if there are any, so that users may add theirs.
   */
  public SavedQueries queries() {
    return Optional.ofNullable(System.getProperty("newsgraph.home"))
        .map(home -> Path.of(home, "queries"))
        .filter(Files::isDirectory)
        .map(SavedQueries::in)
        .orElseGet(SavedQueries::packaged);
  }
}
