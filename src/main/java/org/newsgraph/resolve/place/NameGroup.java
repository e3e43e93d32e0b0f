package org.newsgraph.resolve.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.newsgraph.gazetteer.Candidate;
import org.newsgraph.model.findings.PlaceKind;
import org.newsgraph.model.findings.PlaceMention;

/** The mentions of an article that share a name, and so are taken to denote one place. */
final class NameGroup {

  private final String name;
  private final Optional<PlaceKind> kind;
  private final List<PlaceMention> mentions = new ArrayList<>();
  private final List<String> contents = new ArrayList<>();
  private final List<Candidate> candidates;

  NameGroup(String name, Optional<PlaceKind> kind, List<Candidate> candidates) {
    this.name = name;
    this.kind = kind;
    this.candidates = candidates;
  }

  /** Normalised. */
  String name() {
    return name;
  }

  /** What a type word or the context says that it is. */
  Optional<PlaceKind> kind() {
    return kind;
  }

  List<PlaceMention> mentions() {
    return mentions;
  }

  /** Names of what the article says to lie in it. */
  List<String> contents() {
    return contents;
  }

  List<Candidate> candidates() {
    return candidates;
  }

  PlaceMention first() {
    return mentions.get(0);
  }
}
