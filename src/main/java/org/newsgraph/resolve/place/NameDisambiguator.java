package org.newsgraph.resolve.place;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.newsgraph.gazetteer.Candidate;
import org.newsgraph.gazetteer.Candidate.Match;
import org.newsgraph.gazetteer.GazetteerEntry;
import org.newsgraph.gazetteer.GazetteerEntry.Rank;
import org.newsgraph.model.facts.Reason;

/** Chooses what each name of an article denotes, each in the light of the others. */
final class NameDisambiguator {

  private static final long CONFIDENT = 100_000;
  private static final long WEAK = 100_000;
  private static final double FAR = 250;
  private static final double CLOSE = 60;
  private static final double EVEN = 0.1;
  private static final int PASSES = 2;
  private static final int MENTIONED = 5;

  private final CandidateScorer scorer;
  private final ArticleContext context;

  NameDisambiguator(CandidateScorer scorer, ArticleContext context) {
    this.scorer = scorer;
    this.context = context;
  }

  /** What each group denotes, in the groups' order. */
  Map<NameGroup, Resolution> resolve(Collection<NameGroup> groups) {
    Map<NameGroup, GazetteerEntry> chosen = new LinkedHashMap<>();
    for (int pass = 0; pass <= PASSES; pass++) {
      Map<NameGroup, GazetteerEntry> next = new LinkedHashMap<>();
      for (NameGroup group : groups) {
        scorer.ranked(group, without(chosen, group)).stream()
            .findFirst()
            .ifPresent(best -> next.put(group, best.entry()));
      }
      chosen = next;
    }
    Map<NameGroup, Resolution> found = new LinkedHashMap<>();
    for (NameGroup group : groups) {
      found.put(group, resolution(group, without(chosen, group)));
    }
    return found;
  }

  private static List<GazetteerEntry> without(
      Map<NameGroup, GazetteerEntry> chosen, NameGroup group) {
    return chosen.entrySet().stream()
        .filter(other -> other.getKey() != group)
        .map(Map.Entry::getValue)
        .toList();
  }

  private Resolution resolution(NameGroup group, List<GazetteerEntry> others) {
    List<Candidate> ranked = scorer.ranked(group, others);
    if (ranked.isEmpty()) {
      return unknown(Reason.UNKNOWN_NAME, ranked);
    }
    Candidate best = ranked.get(0);
    boolean foreign = best.match() == Match.FOLDED || isForeign(best.entry(), others);
    if (isWeak(best) && foreign && isFar(best.entry(), others)) {
      return unknown(Reason.IMPLAUSIBLE, ranked);
    }
    if (ranked.size() > 1 && isEven(group, best, ranked.get(1), others)) {
      return unknown(Reason.AMBIGUOUS, ranked);
    }
    return Resolution.known(best.entry());
  }

  /** Whether neither the name of its country nor a place that is surely meant speaks for it. */
  private boolean isForeign(GazetteerEntry entry, List<GazetteerEntry> others) {
    return context.namings(entry) == 0
        && others.stream()
            .filter(NameDisambiguator::isConfident)
            .noneMatch(other -> other.country().equals(entry.country()));
  }

  private boolean isEven(
      NameGroup group, Candidate best, Candidate second, List<GazetteerEntry> others) {
    double gap = scorer.score(group, best, others) - scorer.score(group, second, others);
    return gap < EVEN
        && Distance.kilometres(best.entry().coordinates(), second.entry().coordinates()) > FAR;
  }

  private static Resolution unknown(Reason reason, List<Candidate> ranked) {
    List<String> names =
        ranked.stream().limit(MENTIONED).map(candidate -> label(candidate.entry())).toList();
    return new Resolution(Optional.empty(), Optional.empty(), Optional.of(reason), names);
  }

  private static String label(GazetteerEntry entry) {
    return entry.name()
        + " ("
        + entry.country().orElse(entry.kind().label())
        + ", "
        + entry.id()
        + ")";
  }

  private static boolean isWeak(Candidate candidate) {
    GazetteerEntry entry = candidate.entry();
    boolean small = entry.population() < WEAK;
    boolean other = candidate.match() != Match.NAME && entry.population() < CONFIDENT;
    return entry.isTown() && entry.rank() != Rank.CAPITAL && (small || other);
  }

  private static boolean isFar(GazetteerEntry entry, List<GazetteerEntry> others) {
    double nearest = Double.MAX_VALUE;
    for (GazetteerEntry other : others) {
      double distance = Distance.kilometres(entry.coordinates(), other.coordinates());
      boolean counts = isConfident(other) ? distance < FAR : distance < CLOSE;
      if (counts) {
        nearest = Math.min(nearest, distance);
      }
    }
    return nearest == Double.MAX_VALUE && others.stream().anyMatch(NameDisambiguator::isConfident);
  }

  /** Whether the place is what its name usually means. */
  static boolean isConfident(GazetteerEntry entry) {
    return entry.rank() == Rank.FIRST_LEVEL
        || entry.rank() == Rank.CAPITAL
        || entry.rank() != Rank.COUNTRY
            && entry.rank() != Rank.LANDMARK
            && entry.population() >= CONFIDENT;
  }
}
