package org.newsgraph.link.claim;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.newsgraph.sort.LineSorter;
import org.newsgraph.sort.Lines;

/**
 * Puts those together that tell just the same: agency copy, a sentence that is quoted everywhere.
 * The first of them, by {@link Telling#rank}, stands for all. Each other one is a copy of it, and
 * where no date tells which of the first two was earlier the first is a copy of the second too: so
 * there are at most as many copies as there are tellings, however many articles print one text.
 *
 * @param <T> what is told
 */
final class Copies<T extends Telling> implements Closeable {

  private static final char TAB = '\t';

  private final Function<String, T> reader;
  private final LineSorter sorter;

  /**
   * Of nothing yet.
   *
   * @param work for temporary files
   * @param reader reads what {@link Telling#line} wrote
   */
  Copies(Path work, Function<String, T> reader) {
    this.reader = reader;
    this.sorter = new LineSorter(work);
  }

  void add(T telling) {
    sorter.add(telling.wording() + TAB + telling.rank() + TAB + telling.line());
  }

  /**
   * To be called once, after all was added.
   *
   * @param first hears of each that is the first to tell what it tells
   * @param copy hears who is a copy of whom; both are of different articles
   */
  void forEach(Consumer<T> first, BiConsumer<Origin, Origin> copy) throws IOException {
    Optional<Group> group = Optional.empty();
    try (Lines sorted = sorter.sorted()) {
      while (sorted.advance()) {
        T telling = read(sorted.text());
        if (group.isPresent() && group.get().takes(telling)) {
          group.get().copies(telling, copy);
        } else {
          group = Optional.of(new Group(telling));
          first.accept(telling);
        }
      }
    }
  }

  private T read(String line) {
    return reader.apply(line.substring(line.indexOf(TAB, line.indexOf(TAB) + 1) + 1));
  }

  @Override
  public void close() throws IOException {
    sorter.close();
  }

  /** Those that tell the same, one after the other. */
  private static final class Group {

    private final Telling first;
    private final String wording;
    private boolean alone = true;

    Group(Telling first) {
      this.first = first;
      this.wording = first.wording();
    }

    boolean takes(Telling next) {
      return next.wording().equals(wording);
    }

    /** What one article says twice is left to it. */
    void copies(Telling next, BiConsumer<Origin, Origin> copy) {
      if (next.article().equals(first.article())) {
        return;
      }
      copy.accept(next.origin(), first.origin());
      if (alone && !first.origin().isBefore(next.origin())) {
        copy.accept(first.origin(), next.origin());
      }
      alone = false;
    }
  }
}
