/** Finds where the content of a statement begins and ends. */
@NullMarked
package org.newsgraph.statement.content;

import org.jspecify.annotations.NullMarked;
