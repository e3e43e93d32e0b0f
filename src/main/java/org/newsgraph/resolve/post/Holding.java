package org.newsgraph.resolve.post;

import java.util.Optional;
import org.newsgraph.model.findings.Country;
import org.newsgraph.model.findings.OfficialMention;
import org.newsgraph.resolve.identity.ActorDraft;

/**
 * A post and its holder.
 *
 * @param holder who holds it
 * @param mention the words that say so
 * @param state whose post it is, empty if nothing tells
 */
record Holding(ActorDraft holder, OfficialMention mention, Optional<Country> state) {

  /** The state of the post, else of its holder. */
  Optional<Country> anyState() {
    return state.or(holder::anyState);
  }

  /** How much is said of the post, to choose the fullest of several. */
  int fullness() {
    return (state.isPresent() ? 2 : 0) + (mention.of().isPresent() ? 1 : 0);
  }
}
