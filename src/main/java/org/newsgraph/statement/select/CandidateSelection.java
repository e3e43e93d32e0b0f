package org.newsgraph.statement.select;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.newsgraph.model.findings.CueForm;
import org.newsgraph.model.text.Span;
import org.newsgraph.model.text.SpanIndex;
import org.newsgraph.statement.parse.ParsedArticle;

/**
 * Chooses among readings of the same words: by rank, then by place. A cue has one reading, and the
 * same content is read once, unless one statement stands within the other.
 *
 * @param selected the readings that stand, in the text's order
 * @param rejected the others, in the order in which they were rejected
 */
public record CandidateSelection(List<Candidate> selected, List<Rejected> rejected) {

  /**
   * A reading that does not stand.
   *
   * @param reason for people
   */
  public record Rejected(Candidate candidate, String reason) {}

  /** Chooses among the readings of an article. */
  public static CandidateSelection of(ParsedArticle article, List<Candidate> candidates) {
    List<Candidate> accepted = new ArrayList<>();
    SpanIndex<Candidate> places = new SpanIndex<>();
    List<Rejected> rejected = new ArrayList<>();
    candidates.stream()
        .sorted(
            Comparator.comparingInt((Candidate c) -> c.rule().rank())
                .thenComparing(c -> c.hull().begin()))
        .forEach(
            candidate ->
                places
                    .overlapping(candidate.extent())
                    .filter(winner -> excludes(winner, candidate))
                    .findFirst()
                    .ifPresentOrElse(
                        winner ->
                            rejected.add(
                                new Rejected(candidate, "lost to rule " + winner.rule().name())),
                        () -> {
                          accepted.add(candidate);
                          places.add(candidate.extent(), candidate);
                        }));
    Map<Boolean, List<Candidate>> byVoice =
        accepted.stream().collect(Collectors.partitioningBy(c -> isUnsaid(article, c, places)));
    byVoice
        .get(true)
        .forEach(c -> rejected.add(new Rejected(c, "cue in a quotation that nobody says")));
    return new CandidateSelection(sorted(byVoice.get(false)), rejected);
  }

  private static List<Candidate> sorted(List<Candidate> accepted) {
    return accepted.stream()
        .sorted(
            Comparator.comparing((Candidate c) -> c.hull().begin())
                .thenComparing(Candidate::cueSpan))
        .toList();
  }

  private static boolean isUnsaid(
      ParsedArticle article, Candidate candidate, SpanIndex<Candidate> accepted) {
    Span cue = candidate.cueSpan();
    return article.isQuoted(cue)
        && accepted.around(cue).noneMatch(outer -> outer.encloses(candidate));
  }

  /**
   * An "as" clause comments on words that may be somebody's already; the label of a turn introduces
   * all its paragraphs.
   */
  private static boolean excludes(Candidate accepted, Candidate late) {
    boolean label = late.rule().cue() == CueForm.LABEL;
    return accepted.cueSpan().overlaps(late.cueSpan()) && !label
        || accepted.hasContentOf(late)
            && !accepted.encloses(late)
            && !late.reports(accepted)
            && late.rule().cue() != CueForm.AS_CLAUSE;
  }
}
