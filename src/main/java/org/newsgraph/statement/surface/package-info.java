/**
 * Rules that read statements by the order of the words. Semgrex patterns cannot: parsers attach cue
 * clauses in commas to any verb nearby, and take apart clauses without "that".
 */
@NullMarked
package org.newsgraph.statement.surface;

import org.jspecify.annotations.NullMarked;
