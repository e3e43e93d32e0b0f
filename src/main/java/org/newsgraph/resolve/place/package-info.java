/**
 * Resolves place names to places of the gazetteer, or says that nobody can. The entry is {@link
 * org.newsgraph.resolve.place.PlaceResolver}: it groups the mentions by name, scores the candidates
 * of each name in the light of the other names, and places what the gazetteer does not know beside
 * what it does.
 */
@NullMarked
package org.newsgraph.resolve.place;

import org.jspecify.annotations.NullMarked;
