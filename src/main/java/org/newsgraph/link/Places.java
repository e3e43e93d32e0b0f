package org.newsgraph.link;

import java.util.List;
import org.newsgraph.model.Article;
import org.newsgraph.model.PlaceMention;

/** Decides which places the names of an article denote. */
@FunctionalInterface
public interface Places {

  /** The same mentions always give the same places. */
  LinkedPlaces link(Article article, List<PlaceMention> mentions);
}
