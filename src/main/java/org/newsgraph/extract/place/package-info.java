/** Finds the names of places in an article and tells whether they stand for a government. */
@NullMarked
package org.newsgraph.extract.place;

import org.jspecify.annotations.NullMarked;
