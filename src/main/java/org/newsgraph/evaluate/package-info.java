/** Scores what was extracted against annotations made by people. */
@NullMarked
package org.newsgraph.evaluate;

import org.jspecify.annotations.NullMarked;
