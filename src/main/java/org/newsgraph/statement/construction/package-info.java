/**
 * Rules that read statements by syntactic constructions. The constructions are data ({@code
 * constructions.tsv}, Semgrex patterns), so that one can be added without Java; speakers, bounds
 * and the filters against other uses of a cue are code. Entry class: {@link
 * org.newsgraph.statement.construction.ConstructionRules}.
 */
@NullMarked
package org.newsgraph.statement.construction;

import org.jspecify.annotations.NullMarked;
