package org.newsgraph.crosslink.story;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.function.ObjIntConsumer;
import org.newsgraph.crosslink.batch.Records;
import org.newsgraph.crosslink.blocking.BatchPairs;
import org.newsgraph.crosslink.blocking.CandidatePairs;
import org.newsgraph.crosslink.blocking.PairComparator.Likeness;
import org.newsgraph.crosslink.incremental.GroupTables;
import org.newsgraph.crosslink.incremental.RecordSink;

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
}
