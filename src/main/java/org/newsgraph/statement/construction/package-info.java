/** Reads the syntactic constructions of {@code constructions.tsv}. */
@NullMarked
package org.newsgraph.statement.construction;

import org.jspecify.annotations.NullMarked;
