/**
 * Links between the statements of one article: what repeats, confirms, denies or answers what. Each
 * {@link org.newsgraph.crosslink.claim.LinkRule} looks for one kind of link; they work on the
 * tokens and dependency trees that the facts keep, never on the characters of the text, so that a
 * word is the same here as it was for the rules that read the statements. Facts without sentences,
 * as of articles whose facts were put by somebody, get only the links that need no words.
 */
@NullMarked
package org.newsgraph.crosslink.claim;

import org.jspecify.annotations.NullMarked;
