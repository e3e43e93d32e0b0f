/**
 * What an article says once its names, nouns and pronouns are resolved: actors, officials,
 * attributions, places, claims, and the links between statements.
 */
@NullMarked
package org.newsgraph.model.facts;

import org.jspecify.annotations.NullMarked;
