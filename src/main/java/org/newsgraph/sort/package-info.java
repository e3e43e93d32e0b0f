/**
 * Sorts and merges more lines than memory holds, by their bytes: in UTF-8 that is the order of code
 * points. Knows nothing of what the lines mean.
 */
@NullMarked
package org.newsgraph.sort;

import org.jspecify.annotations.NullMarked;
