package org.newsgraph.ingest;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.jena.sparql.core.Quad;
import org.newsgraph.link.claim.CrossLinker;
import org.newsgraph.rdf.LinkTriples;
import org.newsgraph.store.Links;

/** Derives which statements of different articles repeat, confirm or deny one another. */
public final class StatementLinks implements Links {

  @Override
  public void derive(Iterator<Hints> articles, Path work, Consumer<Quad> sink) {
    CrossLinker linker = new CrossLinker();
    articles.forEachRemaining(article -> linker.add(article.id(), article.hints()));
    var links = linker.links();
    Optional<String> base = links.stream().findFirst().map(link -> base(link.from()));
    LinkTriples.between(base.orElse(""), links).forEach(sink);
  }

  /** What stands before the path of an article; all IRIs of a store begin with the same. */
  private static String base(String statement) {
    return statement.substring(
        0, statement.lastIndexOf("article/", statement.indexOf("/statement/")));
  }
}
