package org.newsgraph.crosslink.story;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.function.ObjIntConsumer;
import org.newsgraph.crosslink.blocking.CandidatePairs;
import org.newsgraph.crosslink.blocking.PairComparator.Likeness;
import org.newsgraph.crosslink.incremental.GroupTables;
import org.newsgraph.crosslink.incremental.RecordSink;

/**
 * Puts articles together that print one text, so that who counts sources counts it once. Which one
 * was first it does not say: dates are often those of the outlet, and agencies are not always
 * named. What it finds depends on the articles alone, not on their order or on the steps in which
 * they came.
 */
public final class StoryFinder implements Closeable {

  private final CandidatePairs<StorySignature> texts;
  private final Clusters clusters;

  /**
   * Brings up to date what is kept.
   *
   * @param tables of the articles until now
   * @param work for temporary files, which {@link #close} deletes
   */
  public StoryFinder(GroupTables tables, Path work) {
    this.texts =
        CandidatePairs.byEachKey(tables, "texts", StoryFinder::read, StoryFinder::compare, work);
    this.clusters = new Clusters(tables, work);
  }

  private static StorySignature read(String line) {
    return StorySignature.parse(line).orElseThrow();
  }

  /** The hints of one article come (1) or go (-1). */
  public void change(Collection<String> lines, int by) {
    for (String line : lines) {
      StorySignature.parse(line).ifPresent(hint -> texts.change(line, by));
    }
  }

  /**
   * Gives each article that shares its text with others now (1), and what was so and is not any
   * more (-1), in no certain order; to be called once.
   */
  public void run(ObjIntConsumer<Story> sink) throws IOException {
    texts.run(clusters::change);
    clusters.run(sink);
  }

  /** A copy may have copies that are too far from the first one, so all are there to be met. */
  private static Likeness compare(StorySignature one, StorySignature other, RecordSink sink) {
    if (one.signature().isCopy(other.signature())) {
      sink.accept(one.article(), other.article());
    }
    return Likeness.NONE;
  }

  @Override
  public void close() throws IOException {
    texts.close();
    clusters.close();
  }
}
