package org.newsgraph.statement.select;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.newsgraph.model.text.Span;
import org.newsgraph.model.text.SpanIndex;
import org.newsgraph.statement.parse.ParsedArticle;

/** Chooses among readings of the same words. */
public final class CandidateSelection {

  private CandidateSelection() {}

  /**
   * What came of it.
   *
   * @param winners the readings that stand, in the text's order
   * @param losers the others, in the order in which they lost
   */
  public record Result(List<Candidate> winners, List<Loser> losers) {}

  /**
   * A reading that does not stand.
   *
   * @param reason what speaks against it
   */
  public record Loser(Candidate candidate, String reason) {}

  public static Result decide(ParsedArticle page, List<Candidate> candidates) {
    List<Candidate> accepted = new ArrayList<>();
    SpanIndex<Candidate> places = new SpanIndex<>();
    List<Loser> losers = new ArrayList<>();
    candidates.stream()
        .sorted(Comparator.comparingInt(Candidate::rank).thenComparing(CandidateSelection::place))
        .forEach(
            candidate ->
                places
                    .overlapping(extent(candidate))
                    .filter(winner -> excludes(winner, candidate))
                    .findFirst()
                    .ifPresentOrElse(
                        winner -> losers.add(new Loser(candidate, "lost to rule " + winner.rule())),
                        () -> {
                          accepted.add(candidate);
                          places.add(extent(candidate), candidate);
                        }));
    Map<Boolean, List<Candidate>> byVoice =
        accepted.stream().collect(Collectors.partitioningBy(c -> isUnsaid(page, c, places)));
    byVoice.get(true).forEach(c -> losers.add(new Loser(c, "cue in a quotation that nobody says")));
    List<Candidate> winners =
        byVoice.get(false).stream()
            .sorted(
                Comparator.comparing((Candidate c) -> c.hull().begin())
                    .thenComparing(c -> c.cueSpan()))
            .toList();
    return new Result(winners, losers);
  }

  /** From the first character of the cue and the content to the last. */
  public static Span extent(Candidate candidate) {
    return candidate.hull().union(candidate.cueSpan());
  }

  private static boolean isUnsaid(
      ParsedArticle page, Candidate candidate, SpanIndex<Candidate> accepted) {
    return page.isQuoted(candidate.cueSpan())
        && accepted.around(candidate.cueSpan()).noneMatch(outer -> isInside(outer, candidate));
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
  public static boolean isInside(Candidate outer, Candidate inner) {
    return outer.content().stream().anyMatch(span -> span.contains(inner.cueSpan()))
        && outer.length() > inner.length();
  }
}
