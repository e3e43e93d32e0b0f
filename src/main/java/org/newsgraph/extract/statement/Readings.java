package org.newsgraph.extract.statement;

import java.util.ArrayList;
import java.util.List;

/** Collects what the rules read in an article: what they offer, and what they refuse at once. */
final class Readings {

  private final Switches switches;
  private final List<Candidate> offered = new ArrayList<>();
  private final List<Competition.Loser> refused = new ArrayList<>();

  Readings(Switches switches) {
    this.switches = switches;
  }

  /** A reading that may compete with others, unless its rule is left out. */
  void offer(Candidate candidate) {
    if (switches.isOn(candidate.rule())) {
      offered.add(candidate);
    }
  }

  /** A reading that something speaks against, whatever else is read. */
  void refuse(Candidate candidate, Objection objection) {
    refused.add(new Competition.Loser(candidate, objection.name() + ": " + objection.reason()));
  }

  List<Candidate> offered() {
    return List.copyOf(offered);
  }

  List<Competition.Loser> refused() {
    return List.copyOf(refused);
  }
}
