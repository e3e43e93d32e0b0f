/** Disambiguates place names against the gazetteer. */
@NullMarked
package org.newsgraph.resolve.place;

import org.jspecify.annotations.NullMarked;
