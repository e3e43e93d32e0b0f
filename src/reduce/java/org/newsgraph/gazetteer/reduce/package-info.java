/**
 * Reduces public lists of places and words to the files that are packaged with the program. Not
 * part of the product's jar.
 */
@NullMarked
package org.newsgraph.gazetteer.reduce;

import org.jspecify.annotations.NullMarked;
