package org.newsgraph.crosslink.story;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.ObjIntConsumer;
import org.newsgraph.crosslink.incremental.DeltaBuffer;
import org.newsgraph.crosslink.incremental.GroupTable;
import org.newsgraph.crosslink.incremental.GroupTables;
import org.newsgraph.sort.LineSorter;
import org.newsgraph.sort.Lines;

/**
 * Puts articles together that belong together, directly or by others. Those that are not touched by
 * a change are not looked at; memory holds one story at a time.
 */
final class Clusters implements Closeable {

  /** Article and article, both ways. */
  private final GroupTable copies;

  /** Article and the first of its story. */
  private final GroupTable stories;

  /** The articles that this change has been through; empty between changes. */
  private final GroupTable done;

  private final DeltaBuffer changes;
  private final LineSorter touched;

  Clusters(GroupTables tables, Path work) {
    this.copies = tables.table("stories.copies");
    this.stories = tables.table("stories.first");
    this.done = tables.table("stories.done");
    this.changes = new DeltaBuffer(work);
    this.touched = new LineSorter(work);
  }

  /** Two are found to belong together so many times more, with a minus fewer. */
  void change(String one, String other, int by) {
    changes.add(one, other, by);
    changes.add(other, one, by);
  }

  /** Gives what comes (1) and goes (-1); to be called once. */
  void run(ObjIntConsumer<Story> sink) throws IOException {
    changes.forEach(
        (one, other, by) -> {
          copies.add(one, other, by);
          touched.add(one);
        });
    try (Lines articles = touched.sorted()) {
      while (articles.advance()) {
        if (!done.contains(articles.text(), "")) {
          tell(together(articles.text()), sink);
        }
      }
    }
    done.clear();
  }

  private NavigableSet<String> together(String article) {
    NavigableSet<String> together = new TreeSet<>();
    Deque<String> next = new ArrayDeque<>();
    together.add(article);
    next.add(article);
    while (!next.isEmpty()) {
      copies
          .distinct(next.remove())
          .forEachRemaining(
              copy -> {
                if (together.add(copy)) {
                  next.add(copy);
                }
              });
    }
    return together;
  }

  private void tell(NavigableSet<String> together, ObjIntConsumer<Story> sink) {
    Optional<String> first =
        together.size() == 1 ? Optional.empty() : Optional.of(together.first());
    for (String article : together) {
      done.add(article, "", 1);
      Optional<String> before = stories.first(article);
      if (!before.equals(first)) {
        before.ifPresent(story -> change(article, story, -1, sink));
        first.ifPresent(story -> change(article, story, 1, sink));
      }
    }
  }

  private void change(String article, String first, int by, ObjIntConsumer<Story> sink) {
    stories.add(article, first, by);
    sink.accept(new Story(article, first), by);
  }

  @Override
  public void close() throws IOException {
    changes.close();
    touched.close();
  }
}
