/** Reads statements off the order of words where the parse fails. */
@NullMarked
package org.newsgraph.statement.surface;

import org.jspecify.annotations.NullMarked;
