/** Sorts any number of lines in bounded memory. */
@NullMarked
package org.newsgraph.sort;

import org.jspecify.annotations.NullMarked;
