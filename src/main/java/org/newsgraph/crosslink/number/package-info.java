/**
 * Groups the numbers that are claimed of one thing, so that they can be compared. {@link
 * org.newsgraph.crosslink.number.NumberGrouper} reads what the numbers of an article are about,
 * {@link org.newsgraph.crosslink.number.NumberGroupFinder} groups them across articles, from the
 * {@linkplain org.newsgraph.crosslink.number.NumberSignature signatures} that are kept of them.
 */
@NullMarked
package org.newsgraph.crosslink.number;

import org.jspecify.annotations.NullMarked;
