package org.newsgraph.ingest.link;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ObjIntConsumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.jena.sparql.core.Quad;
import org.newsgraph.crosslink.CrossLinker;
import org.newsgraph.crosslink.batch.Records;
import org.newsgraph.crosslink.incremental.GroupOperator;
import org.newsgraph.crosslink.incremental.GroupTables;
import org.newsgraph.crosslink.incremental.RecordSink;
import org.newsgraph.crosslink.incremental.WindowedGroupOperator;
import org.newsgraph.crosslink.number.NumberGroupFinder;
import org.newsgraph.crosslink.story.StoryFinder;
import org.newsgraph.model.facts.CrossArticleLink;
import org.newsgraph.rdf.Labels;
import org.newsgraph.rdf.LinkTriples;
import org.newsgraph.rdf.RecordedLink;
import org.newsgraph.store.link.LinkRules;
import org.newsgraph.store.link.LinkRules.LinkDerivation;
import org.newsgraph.store.nquads.NQuads;

/**
 * Derives the links between the articles of a store: statements that repeat, confirm or deny one
 * another, numbers on one thing, articles that print the same text; and what things are called that
 * several articles name. Links that were recorded with articles ({@link RecordedLink}) are kept as
 * they are.
 *
 * @param program a hash of the program, asked for when links are derived; if it is not that of the
 *     last time, all links are derived anew
 */
public record StatementLinks(Supplier<String> program) implements LinkRules {

  @Override
  public String version() {
    return program.get();
  }

  @Override
  public String graph(String base) {
    return base + LinkTriples.LINKS;
  }

  @Override
  public LinkDerivation open(Path file) throws IOException {
    return new Derivation(GroupTables.open(file));
  }

  /**
   * Derives all links on a cluster, as quads. Recorded links are none of them: only an export has
   * any.
   *
   * @param hints of all articles, each in the group of its article's id
   * @return the canonical lines of N-Quads, some several times, all in one group
   */
  public static Records derive(Records hints) {
    Records links =
        CrossLinker.derive(hints)
            .each(() -> (from, to, sink) -> accept(quads(CrossLinker.link(from, to)), sink));
    Records stories =
        StoryFinder.derive(hints)
            .each(() -> (article, first, sink) -> accept(LinkTriples.story(article, first), sink));
    Records numbers =
        NumberGroupFinder.derive(hints)
            .each(
                () ->
                    (group, number, sink) ->
                        accept(quads(NumberGroupFinder.membership(group, number)), sink));
    Records labels =
        hints
            .each(
                () ->
                    (article, hint, sink) ->
                        Labels.Candidate.parse(hint)
                            .ifPresent(name -> sink.accept(name.thing(), name.name())))
            .counted()
            .grouped(() -> (thing, names, sink) -> accept(labels(thing, names), sink));
    return links.and(stories).and(numbers).and(labels);
  }

  private static void accept(List<Quad> quads, RecordSink sink) {
    NQuads.lines(quads).forEach(line -> sink.accept("", line));
  }

  private static List<Quad> labels(String thing, List<String> counted) {
    SortedMap<String, Long> names = new TreeMap<>();
    for (String name : counted) {
      int tab = name.lastIndexOf('\t');
      names.put(name.substring(0, tab), Long.valueOf(name.substring(tab + 1)));
    }
    return Labels.derive(thing, names);
  }

  private static List<Quad> quads(CrossArticleLink link) {
    return LinkTriples.between(base(link.from()), link);
  }

  private static List<Quad> quads(NumberGroupFinder.Membership number) {
    return LinkTriples.number(number.quantity(), number.group(), number.label(), number.first());
  }

  /** The store's base, which stands before the path of the article in a statement's IRI. */
  private static String base(String statement) {
    return statement.substring(
        0, statement.lastIndexOf("article/", statement.indexOf("/statement/")));
  }

  /** Brings the links up to date with the articles that come and go. */
  private record Derivation(GroupTables tables) implements LinkDerivation {

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
      tables.work(() -> derive(gone, come, work, sink));
    }

    private void derive(
        Iterator<Hints> gone, Iterator<Hints> come, Path work, ObjIntConsumer<Quad> sink)
        throws IOException {
      try (CrossLinker linker = new CrossLinker(tables, work);
          StoryFinder stories = new StoryFinder(tables, work);
          NumberGroupFinder numbers = new NumberGroupFinder(tables, work);
          GroupOperator<Quad> labels =
              new GroupOperator<>(tables.table("names"), Labels::derive, work);
          RecordedLinks recorded = new RecordedLinks(tables, work)) {
        ObjIntConsumer<Hints> all =
            (article, by) -> {
              linker.change(article.id(), article.hints(), by);
              stories.change(article.hints(), by);
              numbers.change(article.hints(), by);
              names(article).forEach(it -> labels.change(it.thing(), it.name(), by));
              recorded.change(article.id(), article.hints(), by);
            };
        gone.forEachRemaining(article -> all.accept(article, -1));
        come.forEachRemaining(article -> all.accept(article, 1));
        linker.run((link, by) -> quads(link).forEach(quad -> sink.accept(quad, by)));
        stories.run(
            (story, by) ->
                LinkTriples.story(story.article(), story.first())
                    .forEach(quad -> sink.accept(quad, by)));
        numbers.run((number, by) -> quads(number).forEach(quad -> sink.accept(quad, by)));
        labels.run(sink);
        recorded.run((link, by) -> link.quads().forEach(quad -> sink.accept(quad, by)));
      }
    }

    private static Stream<Labels.Candidate> names(Hints article) {
      return article.hints().stream().flatMap(hint -> Labels.Candidate.parse(hint).stream());
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

  /** The recorded links whose two articles are in the store, grouped by the article they go to. */
  private static final class RecordedLinks implements Closeable {

    /** The member of a group that says that its article is there; sorts before all links. */
    private static final String PRESENT = "";

    private final WindowedGroupOperator links;

    private RecordedLinks(GroupTables tables, Path work) {
      this.links = new WindowedGroupOperator(tables.table("known"), RecordedLinks::ofPresent, work);
    }

    private static void ofPresent(
        String article, String member, List<String> before, RecordSink sink) {
      if (!before.isEmpty() && before.get(0).equals(PRESENT)) {
        sink.accept(article, member);
      }
    }

    /** The hints of one article come (1) or go (-1). */
    private void change(String article, Collection<String> hints, int by) {
      links.change(article, PRESENT, by);
      for (String hint : hints) {
        RecordedLink.parse(hint).ifPresent(link -> links.change(link.toArticle(), hint, by));
      }
    }

    /** Passes on the links that come (1) and go (-1); to be called once. */
    private void run(ObjIntConsumer<RecordedLink> sink) throws IOException {
      links.run(
          (article, hint, by) -> RecordedLink.parse(hint).ifPresent(link -> sink.accept(link, by)));
    }

    @Override
    public void close() throws IOException {
      links.close();
    }
  }
}
