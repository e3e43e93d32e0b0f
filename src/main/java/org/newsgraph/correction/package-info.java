/**
 * Applies a user's corrections to the facts of an article. The entry is {@link
 * org.newsgraph.correction.Corrections}: it reads the file, and corrects after the article is read
 * and before its statements are linked, as a correction may change what is linked.
 */
@NullMarked
package org.newsgraph.correction;

import org.jspecify.annotations.NullMarked;
