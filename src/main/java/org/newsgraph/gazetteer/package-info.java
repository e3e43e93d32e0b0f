/** Names of countries and places, their coordinates and their identifiers in other catalogues. */
@NullMarked
package org.newsgraph.gazetteer;

import org.jspecify.annotations.NullMarked;
