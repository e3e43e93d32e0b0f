/** Scores what was read against annotations by people. */
@NullMarked
package org.newsgraph.evaluate;

import org.jspecify.annotations.NullMarked;
