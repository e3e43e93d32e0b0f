/** Finds mentions of actors: names, nouns, governments, sources of statements. */
@NullMarked
package org.newsgraph.entity.actor;

import org.jspecify.annotations.NullMarked;
