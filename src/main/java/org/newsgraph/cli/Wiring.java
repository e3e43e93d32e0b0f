package org.newsgraph.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.newsgraph.annotate.Annotator;
import org.newsgraph.annotate.corenlp.CoreNlpAnnotator;
import org.newsgraph.article.ArticleReader;
import org.newsgraph.extract.ArticleExtractor;
import org.newsgraph.extract.date.DateResolver;
import org.newsgraph.gazetteer.Gazetteer;
import org.newsgraph.ingest.Pipeline;
import org.newsgraph.ingest.Publisher;
import org.newsgraph.ingest.StatementLinks;
import org.newsgraph.link.Linker;
import org.newsgraph.link.place.PlaceLinker;
import org.newsgraph.model.Publication;
import org.newsgraph.query.SavedQueries;
import org.newsgraph.rdf.Dates;
import org.newsgraph.rdf.SearchableProperties;
import org.newsgraph.store.StoreSettings;
import org.newsgraph.store.TextProperties;

/** Builds the objects that the commands work with. */
class Wiring {

  /**
   * The steps from a file to the graph. Loads the language models, so it takes a while.
   *
   * @param base what IRIs begin with
   * @param date when the articles were published, as ISO 8601; empty if nobody said
   * @param publisher who published them; empty if nobody said
   */
  Pipeline pipeline(String base, Optional<String> date, Optional<String> publisher) {
    return pipeline(base, date, publisher, Set.of());
  }

  /**
   * As {@link #pipeline(String, Optional, Optional)}, but without some constructions of statements.
   */
  Pipeline pipeline(
      String base, Optional<String> date, Optional<String> publisher, Set<String> without) {
    Publication publication = Publication.of(date, publisher);
    ArticleReader reader = new ArticleReader();
    Gazetteer gazetteer = Gazetteer.load();
    return new Pipeline(
        file -> reader.read(file, publication),
        annotator(),
        new ArticleExtractor(gazetteer, without)::extract,
        new Linker(gazetteer.countries(), new PlaceLinker(gazetteer))::link,
        new Publisher(base, dates())::publish);
  }

  /** Loads the language models. */
  Annotator annotator() {
    return new CoreNlpAnnotator();
  }

  /** SUTime's rules are loaded at the first date that can be resolved. */
  private static Dates dates() {
    Lazy<DateResolver> resolver = new Lazy<>(DateResolver::new);
    return (words, issued) -> resolver.get().resolve(words, issued);
  }

  /** What our graphs are about. */
  StoreSettings storeSettings() {
    return new StoreSettings(
        new StatementLinks(),
        new TextProperties(SearchableProperties.PASSAGES, SearchableProperties.NAMES));
  }

  /**
   * The saved queries: those beside the launcher if there are any, so that users may add theirs.
   */
  SavedQueries queries() {
    return Optional.ofNullable(System.getProperty("newsgraph.home"))
        .map(home -> Path.of(home, "queries"))
        .filter(Files::isDirectory)
        .map(SavedQueries::in)
        .orElseGet(SavedQueries::packaged);
  }
}
