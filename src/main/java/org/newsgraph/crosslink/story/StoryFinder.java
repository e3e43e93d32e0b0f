package org.newsgraph.crosslink.story;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.ObjIntConsumer;
import org.newsgraph.crosslink.batch.Records;
import org.newsgraph.crosslink.blocking.BatchPairs;
import org.newsgraph.crosslink.blocking.CandidatePairs;
import org.newsgraph.crosslink.blocking.PairComparator.Likeness;
import org.newsgraph.crosslink.incremental.DeltaBuffer;
import org.newsgraph.crosslink.incremental.GroupTable;
import org.newsgraph.crosslink.incremental.GroupTables;
import org.newsgraph.crosslink.incremental.RecordSink;
import org.newsgraph.sort.LineSorter;
import org.newsgraph.sort.Lines;

/**
 * Groups articles that print one text, so that sources can be counted without counting agency copy
 * twice. Does not say which article was first: dates are often those of the outlet, and agencies
 * are not always named. The result depends on the set of articles alone, not on the order or the
 * steps in which they were added and removed.
 */
public final class StoryFinder implements Closeable {

  /**
   * That an article shares its text with others.
   *
   * @param article its IRI
   * @param first the least IRI of the articles that share it, which names the cluster
   */
  public record Membership(String article, String first) {}

  private final CandidatePairs<StorySignature> texts;
  private final StoryClusters clusters;

  /**
   * Prepares an update; see {@link #change} and {@link #run}.
   *
   * @param tables what is known of the articles until now
   * @param work folder for temporary files, which {@link #close} deletes
   */
  public StoryFinder(GroupTables tables, Path work) {
    this.texts =
        CandidatePairs.byEachKey(tables, "texts", StoryFinder::read, StoryFinder::compare, work);
    this.clusters = new StoryClusters(tables, work);
  }

  private static StorySignature read(String line) {
    return StorySignature.parse(line).orElseThrow();
  }

  /**
   * The signatures of one article are added (1) or removed (-1).
   *
   * @param lines signatures of any kind; others than a {@link StorySignature} are skipped
   */
  public void change(Collection<String> lines, int by) {
    for (String line : lines) {
      StorySignature.parse(line).ifPresent(signature -> texts.change(line, by));
    }
  }

  /**
   * Passes on the memberships that are added (1) and removed (-1), in no particular order; may be
   * called once.
   */
  public void run(ObjIntConsumer<Membership> sink) throws IOException {
    texts.run(clusters::change);
    clusters.run(sink);
  }

  /**
   * Finds all memberships on a cluster.
   *
   * @param hints the signatures of all articles
   * @return a record for each membership: the article, and the first of its cluster
   */
  public static Records derive(Records hints) {
    Records texts =
        hints.each(
            () ->
                (article, line, sink) ->
                    StorySignature.parse(line).ifPresent(signature -> sink.accept("", line)));
    return new BatchPairs<StorySignature>(StoryFinder::read, () -> StoryFinder::compare)
        .byEachKey(texts)
        .components();
  }

  /** Never alike: a copy may have copies that are too far from the first, so all are compared. */
  private static Likeness compare(StorySignature one, StorySignature other, RecordSink sink) {
    if (one.signature().isCopy(other.signature())) {
      sink.accept(one.article(), other.article());
    }
    return Likeness.NONE;
  }

  /** Deletes the temporary files. */
  @Override
  public void close() throws IOException {
    texts.close();
    clusters.close();
  }

  /**
   * The connected components of the graph of articles and their copies, brought up to date: only
   * components that a change touches are traversed. Memory holds one of them at a time.
   */
  private static final class StoryClusters implements Closeable {

    /** The edges: article and article, in both directions. */
    private final GroupTable copies;

    /** Article and the first article of its component. */
    private final GroupTable stories;

    /** The articles that this change has visited; empty between changes. */
    private final GroupTable visited;

    private final DeltaBuffer changes;
    private final LineSorter touched;

    StoryClusters(GroupTables tables, Path work) {
      this.copies = tables.table("stories.copies");
      this.stories = tables.table("stories.first");
      this.visited = tables.table("stories.done");
      this.changes = new DeltaBuffer(work);
      this.touched = new LineSorter(work);
    }

    /** Changes how many times two articles are found to be copies; negative for fewer. */
    void change(String one, String other, int by) {
      changes.add(one, other, by);
      changes.add(other, one, by);
    }

    /** Passes on what is added (1) and removed (-1); may be called once. */
    void run(ObjIntConsumer<StoryFinder.Membership> sink) throws IOException {
      changes.forEach(
          (one, other, by) -> {
            copies.add(one, other, by);
            touched.add(one);
          });
      try (Lines articles = touched.sorted()) {
        while (articles.advance()) {
          if (!visited.contains(articles.text(), "")) {
            update(component(articles.text()), sink);
          }
        }
      }
      visited.clear();
    }

    private NavigableSet<String> component(String article) {
      NavigableSet<String> component = new TreeSet<>();
      Deque<String> next = new ArrayDeque<>();
      component.add(article);
      next.add(article);
      while (!next.isEmpty()) {
        copies
            .members(next.remove())
            .forEachRemaining(
                copy -> {
                  if (component.add(copy)) {
                    next.add(copy);
                  }
                });
      }
      return component;
    }

    private void update(
        NavigableSet<String> component, ObjIntConsumer<StoryFinder.Membership> sink) {
      Optional<String> first =
          component.size() == 1 ? Optional.empty() : Optional.of(component.first());
      for (String article : component) {
        visited.add(article, "", 1);
        Optional<String> before = stories.first(article);
        if (!before.equals(first)) {
          before.ifPresent(story -> change(article, story, -1, sink));
          first.ifPresent(story -> change(article, story, 1, sink));
        }
      }
    }

    private void change(
        String article, String first, int by, ObjIntConsumer<StoryFinder.Membership> sink) {
      stories.add(article, first, by);
      sink.accept(new StoryFinder.Membership(article, first), by);
    }

    @Override
    public void close() throws IOException {
      changes.close();
      touched.close();
    }
  }
}
