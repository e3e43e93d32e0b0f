package org.newsgraph.link.story;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.function.BiConsumer;
import org.newsgraph.link.pair.Candidates;
import org.newsgraph.link.pair.Encounter.Likeness;
import org.newsgraph.sort.LineSorter;
import org.newsgraph.sort.Lines;

/**
 * Puts articles together that print one text, so that who counts sources counts it once. Which one
 * was first it does not say: dates are often those of the outlet, and agencies are not always
 * named. What it finds does not depend on the order of the articles; it takes a few bytes of memory
 * for each.
 */
public final class StoryFinder implements Closeable {

  private final Candidates<NumberedText> texts;
  private final LineSorter members;
  private final Clusters clusters = new Clusters();

  /**
   * Of no articles yet.
   *
   * @param work for temporary files, which {@link #close} deletes
   */
  public StoryFinder(Path work) {
    this.texts = new Candidates<>(work, NumberedText::parse);
    this.members = new LineSorter(work);
  }

  /** Takes the hints of one article. */
  public void add(Collection<String> lines) {
    for (String line : lines) {
      StoryHint.parse(line)
          .map(hint -> new NumberedText(clusters.add(), hint))
          .ifPresent(text -> texts.add(text.line()));
    }
  }

  /**
   * Gives each article that shares its text with others, with the one of them whose IRI is the
   * first, in no certain order; to be called once.
   */
  public void stories(BiConsumer<String, String> sink) throws IOException {
    texts.meet(this::compare);
    boolean[] joined = clusters.joined();
    texts.forEach(
        text -> {
          if (joined[text.number()]) {
            members.add("%010d\t%s".formatted(clusters.find(text.number()), text.hint().article()));
          }
        });
    write(sink);
  }

  /** A copy may have copies that are too far from the first one, so all are there to be met. */
  private Likeness compare(NumberedText one, NumberedText other) {
    boolean joined = clusters.find(one.number()) == clusters.find(other.number());
    if (!joined && one.hint().signature().isCopy(other.hint().signature())) {
      clusters.join(one.number(), other.number());
    }
    return Likeness.NONE;
  }

  private void write(BiConsumer<String, String> sink) throws IOException {
    try (Lines sorted = members.sorted()) {
      String cluster = "";
      String first = "";
      while (sorted.advance()) {
        String line = sorted.text();
        int separator = line.indexOf('\t');
        String article = line.substring(separator + 1);
        if (!line.substring(0, separator).equals(cluster)) {
          cluster = line.substring(0, separator);
          first = article;
        }
        sink.accept(article, first);
      }
    }
  }

  @Override
  public void close() throws IOException {
    texts.close();
    members.close();
  }
}
