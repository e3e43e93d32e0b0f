/** Finds the words that tell whose an actor is: of which state, place, body or office. */
@NullMarked
package org.newsgraph.entity.affiliation;

import org.jspecify.annotations.NullMarked;
