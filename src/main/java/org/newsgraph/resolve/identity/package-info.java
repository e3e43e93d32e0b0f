/**
 * Decides which mentions of an article stand for the same actor, and gives each actor the key of
 * its IRI. The entries are {@link org.newsgraph.resolve.identity.ActorClustering} and {@link
 * org.newsgraph.resolve.identity.ActorKeys}. Actors of different articles are the same if their
 * keys are: there is no comparison across articles, so that an article can be read without the
 * others.
 */
@NullMarked
package org.newsgraph.resolve.identity;

import org.jspecify.annotations.NullMarked;
