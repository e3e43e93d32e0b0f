package org.newsgraph.extract.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Chooses among readings of the same words. */
final class Competition {

  private Competition() {}

  /** The readings that stand, in the text's order. */
  static List<Candidate> winners(Page page, List<Candidate> candidates) {
    List<Candidate> accepted = new ArrayList<>();
    candidates.stream()
        .sorted(Comparator.comparingInt(Candidate::rank).thenComparing(Competition::place))
        .filter(c -> accepted.stream().noneMatch(a -> excludes(a, c)))
        .forEach(accepted::add);
    accepted.removeIf(
        c -> page.isQuoted(c.cueSpan()) && accepted.stream().noneMatch(a -> isInside(a, c)));
    accepted.sort(
        Comparator.comparing((Candidate c) -> c.hull().begin()).thenComparing(c -> c.cueSpan()));
    return accepted;
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
