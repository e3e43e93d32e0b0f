package org.newsgraph.statement.construction;

import java.util.ArrayList;
import java.util.List;
import org.newsgraph.statement.select.Candidate;
import org.newsgraph.statement.select.CandidateSelection;
import org.newsgraph.statement.select.RuleSwitches;

/** Collects what the rules read in an article: what they offer, and what they refuse at once. */
public final class CandidateCollector {

  private final RuleSwitches switches;
  private final List<Candidate> offered = new ArrayList<>();
  private final List<CandidateSelection.Loser> refused = new ArrayList<>();

  public CandidateCollector(RuleSwitches switches) {
    this.switches = switches;
  }

  /** A reading that may compete with others, unless its rule is left out. */
  public void offer(Candidate candidate) {
    if (switches.isOn(candidate.rule())) {
      offered.add(candidate);
    }
  }

  /** A reading that something speaks against, whatever else is read. */
  void refuse(Candidate candidate, MatchFilter objection) {
    refused.add(
        new CandidateSelection.Loser(candidate, objection.name() + ": " + objection.reason()));
  }

  public List<Candidate> offered() {
    return List.copyOf(offered);
  }

  public List<CandidateSelection.Loser> refused() {
    return List.copyOf(refused);
  }
}
