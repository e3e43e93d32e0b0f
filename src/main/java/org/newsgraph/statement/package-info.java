/** Extracts who said what from a parsed article. */
@NullMarked
package org.newsgraph.statement;

import org.jspecify.annotations.NullMarked;
