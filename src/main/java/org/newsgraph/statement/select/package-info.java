/** Candidate readings of statements and the choice among those that compete for the same words. */
@NullMarked
package org.newsgraph.statement.select;

import org.jspecify.annotations.NullMarked;
