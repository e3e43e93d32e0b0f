package org.newsgraph.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import org.apache.jena.sparql.core.Quad;

/**
 * Derives the facts that need more than one article. Must not depend on the order of articles, and
 * takes memory that does not grow with their number.
 */
@FunctionalInterface
public interface Links {

  /** Nothing is derived. */
  Links NONE = (articles, work, sink) -> {};

  /**
   * What one article told for this.
   *
   * @param id the article's id
   * @param hints as its part has them
   */
  record Hints(String id, List<String> hints) {}

  /**
   * Gives the quads that follow from all articles of a store, in graphs that no article owns.
   *
   * @param articles is gone through once
   * @param work for temporary files, which are gone afterwards
   */
  void derive(Iterator<Hints> articles, Path work, Consumer<Quad> sink) throws IOException;
}
