package org.newsgraph.store;

import org.newsgraph.store.link.LinkRules;
import org.newsgraph.store.text.TextProperties;

/**
 * What a store must know of the content of its graphs.
 *
 * @param links how links between articles are derived
 * @param text the properties whose values can be searched
 */
public record StoreSettings(LinkRules links, TextProperties text) {

  /** Derives no links and has no searchable properties. */
  public static final StoreSettings PLAIN = new StoreSettings(LinkRules.NONE, TextProperties.NONE);
}
