package org.newsgraph.store;

import org.newsgraph.store.commit.Links;
import org.newsgraph.store.text.TextProperties;

/**
 * What a store is told by those who know what its graphs are about.
 *
 * @param links what follows from several articles
 * @param text which values can be found by their words
 */
public record StoreSettings(Links links, TextProperties text) {

  /** Nothing is derived, nothing can be found by words. */
  public static final StoreSettings PLAIN = new StoreSettings(Links.NONE, TextProperties.NONE);
}
