package org.newsgraph.crosslink.claim;

import java.util.Optional;
import org.newsgraph.model.facts.Relation;

/**
 * What one statement does to another by their contents. With neither a relation nor a reason the
 * pair is not worth a look.
 *
 * @param relation empty if it does nothing to it, or if that is not sure
 * @param reason why it is not sure, empty if it is
 */
public record ContentRelation(Optional<Relation> relation, String reason) {

  static final ContentRelation NOTHING = new ContentRelation(Optional.empty(), "");
  static final ContentRelation DENIED = refused("denied-by-the-other");

  static ContentRelation of(Relation relation) {
    return new ContentRelation(Optional.of(relation), "");
  }

  static ContentRelation refused(String reason) {
    return new ContentRelation(Optional.empty(), reason);
  }

  /** Whether the second does nothing to the first either. */
  public boolean isMutual() {
    return relation.isEmpty() && !equals(DENIED);
  }
}
