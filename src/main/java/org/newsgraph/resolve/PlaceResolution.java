package org.newsgraph.resolve;

import java.util.List;
import org.newsgraph.model.findings.PlaceMention;
import org.newsgraph.model.text.Article;
import org.newsgraph.resolve.identity.LinkedPlaces;

/** Decides which places the names of an article denote. */
@FunctionalInterface
public interface PlaceResolution {

  /** The same mentions always give the same places. */
  LinkedPlaces link(Article article, List<PlaceMention> mentions);
}
