package org.newsgraph.link.claim;

import java.util.Optional;
import org.newsgraph.model.Relation;

/**
 * What one statement does to another by their contents. With neither a relation nor a reason the
 * pair is not worth a look.
 *
 * @param relation empty if it does nothing to it, or if that is not sure
 * @param reason why it is not sure, empty if it is
 */
record Finding(Optional<Relation> relation, String reason) {

  static final Finding NOTHING = new Finding(Optional.empty(), "");
  static final Finding DENIED = refused("denied-by-the-other");

  static Finding of(Relation relation) {
    return new Finding(Optional.of(relation), "");
  }

  static Finding refused(String reason) {
    return new Finding(Optional.empty(), reason);
  }

  /** Whether the second does nothing to the first either. */
  boolean isMutual() {
    return relation.isEmpty() && !equals(DENIED);
  }
}
