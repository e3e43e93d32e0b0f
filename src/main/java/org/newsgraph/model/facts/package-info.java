/**
 * What an article says, once it is decided who and what is meant: {@link
 * org.newsgraph.model.facts.ArticleFacts} and the records that it holds. Facts refer to actors and
 * places by {@link org.newsgraph.model.facts.EntityKey}, and to attributions by their index in the
 * article, so that they can be written and read without following references.
 */
@NullMarked
package org.newsgraph.model.facts;

import org.jspecify.annotations.NullMarked;
