package org.newsgraph.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.function.Consumer;
import org.apache.jena.sparql.core.Quad;
import org.newsgraph.link.claim.CrossLinker;
import org.newsgraph.link.story.StoryFinder;
import org.newsgraph.rdf.LinkTriples;
import org.newsgraph.store.Links;

/**
 * Derives which statements of different articles repeat, confirm or deny one another, and which
 * articles print one text.
 */
public final class StatementLinks implements Links {

  @Override
  public void derive(Iterator<Hints> articles, Path work, Consumer<Quad> sink) throws IOException {
    try (CrossLinker linker = new CrossLinker(work);
        StoryFinder stories = new StoryFinder(work);
        KnownLinks known = new KnownLinks(work)) {
      articles.forEachRemaining(
          article -> {
            linker.add(article.id(), article.hints());
            stories.add(article.hints());
            known.add(article.id(), article.hints());
          });
      linker.links(link -> LinkTriples.between(base(link.from()), link).forEach(sink));
      stories.stories((article, first) -> LinkTriples.story(article, first).forEach(sink));
      known.forEach(link -> link.quads().forEach(sink));
    }
  }

  /** What stands before the path of an article; all IRIs of a store begin with the same. */
  private static String base(String statement) {
    return statement.substring(
        0, statement.lastIndexOf("article/", statement.indexOf("/statement/")));
  }
}
