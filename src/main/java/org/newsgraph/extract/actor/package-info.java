/** Finds the words that stand for actors: names, nouns with a state before them, pronouns. */
@NullMarked
package org.newsgraph.extract.actor;

import org.jspecify.annotations.NullMarked;
