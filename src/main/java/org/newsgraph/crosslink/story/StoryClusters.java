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
 * The connected components of the graph of articles and their copies, brought up to date: only
 * components that a change touches are traversed. Memory holds one of them at a time.
 */
final class StoryClusters implements Closeable {

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

  private void update(NavigableSet<String> component, ObjIntConsumer<StoryFinder.Membership> sink) {
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
