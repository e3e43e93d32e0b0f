/** Applies a user's corrections to the facts of an article. */
@NullMarked
package org.newsgraph.correction;

import org.jspecify.annotations.NullMarked;
