/**
 * Links between articles: kept up to date as articles come and go, by rules that the store is given
 * ({@link org.newsgraph.store.link.LinkRules}). Entry class: {@link
 * org.newsgraph.store.link.LinkIndex}.
 *
 * <p>Links are derived from the hints in the articles' parts alone, and the state of the derivation
 * is a cache: it may be lost at any time, and all links are then derived anew.
 */
@NullMarked
package org.newsgraph.store.link;

import org.jspecify.annotations.NullMarked;
