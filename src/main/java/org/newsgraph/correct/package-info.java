/** Applies what users correct in a file of their own to what was read. */
@NullMarked
package org.newsgraph.correct;

import org.jspecify.annotations.NullMarked;
