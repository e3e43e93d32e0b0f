/** Finds where, when and to whom something was said, and how surely. */
@NullMarked
package org.newsgraph.statement.circumstance;

import org.jspecify.annotations.NullMarked;
