package org.newsgraph.extract.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Chooses among readings of the same words. */
final class Competition {

  private Competition() {}

  /**
   * What came of it.
   *
   * @param winners the readings that stand, in the text's order
   * @param losers the others, in the order in which they lost
   */
  record Result(List<Candidate> winners, List<Loser> losers) {}

  /**
   * A reading that does not stand.
   *
   * @param reason what speaks against it
   */
  record Loser(Candidate candidate, String reason) {}

  static Result decide(Page page, List<Candidate> candidates) {
    List<Candidate> accepted = new ArrayList<>();
    List<Loser> losers = new ArrayList<>();
    candidates.stream()
        .sorted(Comparator.comparingInt(Candidate::rank).thenComparing(Competition::place))
        .forEach(
            candidate ->
                accepted.stream()
                    .filter(winner -> excludes(winner, candidate))
                    .findFirst()
                    .ifPresentOrElse(
                        winner -> losers.add(new Loser(candidate, "lost to rule " + winner.rule())),
                        () -> accepted.add(candidate)));
    List<Candidate> quoted =
        accepted.stream()
            .filter(c -> page.isQuoted(c.cueSpan()))
            .filter(c -> accepted.stream().noneMatch(outer -> isInside(outer, c)))
            .toList();
    accepted.removeAll(quoted);
    quoted.forEach(c -> losers.add(new Loser(c, "cue in a quotation that nobody says")));
    accepted.sort(
        Comparator.comparing((Candidate c) -> c.hull().begin()).thenComparing(c -> c.cueSpan()));
    return new Result(accepted, losers);
  }

  private static int place(Candidate candidate) {
    return candidate.hull().begin();
  }

  /** One cue has one reading, the same words are not said twice by one speaker's clause. */
  private static boolean excludes(Candidate accepted, Candidate late) {
    boolean sameCue = accepted.cueSpan().overlaps(late.cueSpan());
    int shared = accepted.shared(late);
    boolean sameContent = 10 * shared > 7 * (accepted.length() + late.length() - shared);
    return sameCue || (sameContent && !isInside(accepted, late) && !late.rule().equals("as"));
  }

  /** Whether the cue of {@code inner} lies in what {@code outer} says. */
  static boolean isInside(Candidate outer, Candidate inner) {
    return outer.content().stream().anyMatch(span -> span.contains(inner.cueSpan()))
        && outer.length() > inner.length();
  }
}
