/**
 * Sorts and merges more lines than memory holds, by their bytes: for UTF-8 that is the order of
 * code points. Knows nothing of what the lines mean. {@link org.newsgraph.sort.LineSorter} sorts,
 * {@link org.newsgraph.sort.MergedLines} merges what is sorted.
 */
@NullMarked
package org.newsgraph.sort;

import org.jspecify.annotations.NullMarked;
