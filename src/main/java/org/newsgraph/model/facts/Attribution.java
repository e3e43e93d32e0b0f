package org.newsgraph.model.facts;

import java.util.Optional;
import org.newsgraph.model.findings.ReportedStatement;

/**
 * A reported statement with the actor that it is attributed to. Three speakers of the same words
 * are three attributions. Becomes an {@code ng:Statement} or an {@code ng:Attitude}, by its stance.
 *
 * @param statement what was read
 * @param speaker the key of the actor, empty if there is none or nobody could be found
 * @param within the content's outer attribution, as an index into {@link
 *     ArticleFacts#attributions()}; empty if it is not nested
 */
public record Attribution(
    ReportedStatement statement, Optional<EntityKey> speaker, Optional<Integer> within) {

  /** The same words, attributed to an actor. */
  public Attribution by(EntityKey actor) {
    return new Attribution(statement, Optional.of(actor), within);
  }
}
