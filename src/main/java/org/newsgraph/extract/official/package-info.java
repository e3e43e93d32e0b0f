/** Finds the words that give someone a public post. */
@NullMarked
package org.newsgraph.extract.official;

import org.jspecify.annotations.NullMarked;
