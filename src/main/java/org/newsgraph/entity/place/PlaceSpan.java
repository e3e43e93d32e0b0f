package org.newsgraph.entity.place;

import java.util.Optional;
import org.newsgraph.model.findings.PlaceKind;

/**
 * A place name in a sentence.
 *
 * @param from its first token
 * @param to the token after its last one
 * @param nameTo the token after the last one of the name proper, without a type word
 * @param kind what a type word or the context says it is, empty if nothing
 * @param inner the token after the last one of the place that it is named after; {@code from} if it
 *     is named after none
 */
record PlaceSpan(int from, int to, int nameTo, Optional<PlaceKind> kind, int inner) {

  static PlaceSpan of(int from, int to) {
    return new PlaceSpan(from, to, to, Optional.empty(), from);
  }

  PlaceSpan withKind(PlaceKind other) {
    return new PlaceSpan(from, to, nameTo, Optional.of(other), inner);
  }

  /** The same, named after the place that ends at {@code end}. */
  PlaceSpan within(int end) {
    return new PlaceSpan(from, to, nameTo, kind, end);
  }
}
