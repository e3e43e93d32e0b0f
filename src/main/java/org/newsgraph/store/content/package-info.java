/**
 * The lines of a store: those that each article has of its own, which stand in its part alone, and
 * those that several articles state together (background data and links), which are counted ({@link
 * org.newsgraph.store.content.SharedLines}). A change is worked out from the parts that come and go
 * ({@link org.newsgraph.store.content.LineChanges}) and written down as a {@link
 * org.newsgraph.store.content.Delta} before anything follows it, so its cost is that of these
 * parts, whatever the store holds.
 */
@NullMarked
package org.newsgraph.store.content;

import org.jspecify.annotations.NullMarked;
