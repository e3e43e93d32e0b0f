/** Readings of the learnt model, made candidates beside those of the rules. */
@NullMarked
package org.newsgraph.statement.learnt;

import org.jspecify.annotations.NullMarked;
