package org.newsgraph.entity.official;

import java.util.Optional;
import org.newsgraph.entity.official.PostLexicon.Scope;
import org.newsgraph.model.findings.Country;
import org.newsgraph.model.findings.PostStatus;

/**
 * The words of a post in a sentence, with what stands before them.
 *
 * @param from the first token of all: of the status, the state or the body
 * @param to the token after the last one of the title
 * @param head the token of the title's head noun
 * @param title the title in lower case
 * @param scope what it needs to count as public
 * @param status as a word before it says, else current
 * @param body the body named before the title, with its state; empty if none
 * @param state the state named before the title, empty if none
 * @param publicBody whether what is named before the title is a public body or a territory
 * @param capital whether the title is capitalised
 * @param definite whether "the", a possessor or a state stands before
 * @param plural whether it is a post of several people ("Senators")
 */
record Post(
    int from,
    int to,
    int head,
    String title,
    Scope scope,
    PostStatus status,
    Optional<String> body,
    Optional<Country> state,
    boolean publicBody,
    boolean capital,
    boolean definite,
    boolean plural) {

  /** The same words of another status. */
  Post as(PostStatus other) {
    return new Post(
        from, to, head, title, scope, other, body, state, publicBody, capital, definite, plural);
  }
}
