/** Finds the source of a reporting word. */
@NullMarked
package org.newsgraph.statement.speaker;

import org.jspecify.annotations.NullMarked;
