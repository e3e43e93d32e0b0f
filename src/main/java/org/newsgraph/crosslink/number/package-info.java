/**
 * Groups the numbers that are claimed of one thing, so that they can be compared. {@link
 * org.newsgraph.crosslink.number.NumberGrouper} is the entry class. What a number is of is read
 * from the dependency tree of its sentence alone, so that the same words give the same group in
 * every article.
 */
@NullMarked
package org.newsgraph.crosslink.number;

import org.jspecify.annotations.NullMarked;
