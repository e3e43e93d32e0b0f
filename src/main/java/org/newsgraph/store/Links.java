package org.newsgraph.store;

import java.util.Collection;
import java.util.List;
import org.apache.jena.sparql.core.Quad;

/** Derives the facts that need more than one article. Must not depend on the order of articles. */
@FunctionalInterface
public interface Links {

  /** Nothing is derived. */
  Links NONE = articles -> List.of();

  /**
   * What one article told for this.
   *
   * @param id the article's id
   * @param hints as its part has them
   */
  record Hints(String id, List<String> hints) {}

  /** The quads that follow from all articles of a store, in graphs that no article owns. */
  Collection<Quad> derive(Iterable<Hints> articles);
}
