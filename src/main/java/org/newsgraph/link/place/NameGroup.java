package org.newsgraph.link.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.newsgraph.gazetteer.Candidate;
import org.newsgraph.model.PlaceKind;
import org.newsgraph.model.PlaceMention;

/** The mentions of an article that share a name, and so are taken to denote one place. */
final class NameGroup {

  private final Optional<PlaceKind> kind;
  private final List<PlaceMention> mentions = new ArrayList<>();
  private final List<Candidate> candidates;

  NameGroup(Optional<PlaceKind> kind, List<Candidate> candidates) {
    this.kind = kind;
    this.candidates = candidates;
  }

  /** What a type word or the context says that it is. */
  Optional<PlaceKind> kind() {
    return kind;
  }

  List<PlaceMention> mentions() {
    return mentions;
  }

  List<Candidate> candidates() {
    return candidates;
  }

  PlaceMention first() {
    return mentions.get(0);
  }
}
