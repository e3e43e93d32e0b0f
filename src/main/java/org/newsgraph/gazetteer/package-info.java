/**
 * Knows the names of countries and places, where they lie, and their numbers in other catalogues.
 */
@NullMarked
package org.newsgraph.gazetteer;

import org.jspecify.annotations.NullMarked;
