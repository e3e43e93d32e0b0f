package org.newsgraph.ingest.link;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.ObjIntConsumer;
import org.apache.jena.sparql.core.Quad;
import org.newsgraph.crosslink.CrossLinker;
import org.newsgraph.crosslink.incremental.GroupTables;
import org.newsgraph.crosslink.story.StoryFinder;
import org.newsgraph.rdf.LinkTriples;
import org.newsgraph.store.link.LinkDerivation;
import org.newsgraph.store.link.LinkRules.Hints;

/** Links between the articles of a store, and the tables from which they are brought up to date. */
final class StatementDerivation implements LinkDerivation {

  private final GroupTables tables;

  StatementDerivation(GroupTables tables) {
    this.tables = tables;
  }

  @Override
  public Optional<String> state() {
    return tables.state();
  }

  @Override
  public void clear() throws IOException {
    tables.clear();
  }

  @Override
  public void change(
      Iterator<Hints> gone, Iterator<Hints> come, Path work, ObjIntConsumer<Quad> sink)
      throws IOException {
    tables.work(() -> changed(gone, come, work, sink));
  }

  private void changed(
      Iterator<Hints> gone, Iterator<Hints> come, Path work, ObjIntConsumer<Quad> sink)
      throws IOException {
    try (CrossLinker linker = new CrossLinker(tables, work);
        StoryFinder stories = new StoryFinder(tables, work);
        KnownLinks known = new KnownLinks(tables, work)) {
      ObjIntConsumer<Hints> all =
          (article, by) -> {
            linker.change(article.id(), article.hints(), by);
            stories.change(article.hints(), by);
            known.change(article.id(), article.hints(), by);
          };
      gone.forEachRemaining(article -> all.accept(article, -1));
      come.forEachRemaining(article -> all.accept(article, 1));
      linker.run(
          (link, by) ->
              LinkTriples.between(base(link.from()), link).forEach(quad -> sink.accept(quad, by)));
      stories.run(
          (story, by) ->
              LinkTriples.story(story.article(), story.first())
                  .forEach(quad -> sink.accept(quad, by)));
      known.run((link, by) -> link.quads().forEach(quad -> sink.accept(quad, by)));
    }
  }

  /** What stands before the path of an article; all IRIs of a store begin with the same. */
  private static String base(String statement) {
    return statement.substring(
        0, statement.lastIndexOf("article/", statement.indexOf("/statement/")));
  }

  @Override
  public void save(String state) throws IOException {
    tables.save(state);
  }

  @Override
  public void close() {
    tables.close();
  }
}
