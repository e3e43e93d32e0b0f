package org.newsgraph.resolve.place;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.newsgraph.gazetteer.Gazetteer;
import org.newsgraph.gazetteer.Gazetteer.Candidate;
import org.newsgraph.gazetteer.Gazetteer.Candidate.Match;
import org.newsgraph.gazetteer.Gazetteer.Entry.Rank;
import org.newsgraph.model.facts.Coordinates;
import org.newsgraph.model.facts.Unresolved.Reason;
import org.newsgraph.resolve.place.CandidateScorer.CountryCounts;

/**
 * Chooses what each name of an article denotes, in the light of what the others denote: first each
 * by itself, then again with what was chosen for the others, until the choice has settled.
 */
final class NameDisambiguator {

  /** Inhabitants from which a town is what its name usually means, wherever it is mentioned. */
  private static final long CONFIDENT = 100_000;

  /** In kilometres: two places further apart than this are different answers. */
  private static final double FAR = 250;

  /** In kilometres: how near a small place must be to speak for another small one. */
  private static final double CLOSE = 60;

  /** Scores that differ by less are equal. */
  private static final double EVEN = 0.1;

  /** How many times as large a city makes its namesake unlikely. */
  private static final int LARGER = 5;

  /** More change hardly anything. */
  private static final int PASSES = 2;

  /** How many candidates are worth showing for a name that stays unresolved. */
  private static final int CONSIDERED = 5;

  private final CandidateScorer scorer;
  private final CountryCounts countries;

  NameDisambiguator(CandidateScorer scorer, CountryCounts countries) {
    this.scorer = scorer;
    this.countries = countries;
  }

  /** What each name denotes, in the order of the groups. */
  List<Resolution> resolve(List<NameGroup> groups) {
    List<Optional<Gazetteer.Entry>> chosen = Collections.nCopies(groups.size(), Optional.empty());
    for (int pass = 0; pass <= PASSES; pass++) {
      chosen = best(groups, chosen);
    }
    List<Optional<Gazetteer.Entry>> settled = chosen;
    return IntStream.range(0, groups.size())
        .mapToObj(i -> resolution(groups.get(i), others(settled, i)))
        .toList();
  }

  private List<Optional<Gazetteer.Entry>> best(
      List<NameGroup> groups, List<Optional<Gazetteer.Entry>> chosen) {
    return IntStream.range(0, groups.size())
        .mapToObj(i -> scorer.ranked(groups.get(i), others(chosen, i)).stream().findFirst())
        .map(best -> best.map(Candidate::entry))
        .toList();
  }

  private static List<Gazetteer.Entry> others(List<Optional<Gazetteer.Entry>> chosen, int own) {
    return IntStream.range(0, chosen.size())
        .filter(i -> i != own)
        .mapToObj(chosen::get)
        .flatMap(Optional::stream)
        .toList();
  }

  private Resolution resolution(NameGroup group, List<Gazetteer.Entry> others) {
    List<Candidate> ranked = scorer.ranked(group, others);
    if (ranked.isEmpty()) {
      return unknown(Reason.UNKNOWN_NAME, ranked);
    }
    Candidate best = ranked.get(0);
    boolean foreign = best.match() == Match.FOLDED || isForeign(best.entry(), others);
    boolean apart = isFar(best.entry(), others) || isAbroad(best.entry(), others);
    boolean elsewhere = scorer.isElsewhere(group, best.entry());
    if (isWeak(best.entry()) && (foreign && apart || elsewhere)) {
      return unknown(Reason.IMPLAUSIBLE, ranked);
    }
    if (ranked.size() > 1 && isEven(group, best, ranked.get(1), others)) {
      return unknown(Reason.AMBIGUOUS, ranked);
    }
    return Resolution.known(best.entry());
  }

  /** Whether neither the name of its country nor a place that is surely meant speaks for it. */
  private boolean isForeign(Gazetteer.Entry entry, List<Gazetteer.Entry> others) {
    return countries.of(entry) == 0
        && others.stream()
            .filter(NameDisambiguator::isConfident)
            .noneMatch(other -> other.country().equals(entry.country()));
  }

  private boolean isEven(
      NameGroup group, Candidate best, Candidate second, List<Gazetteer.Entry> others) {
    double gap = scorer.score(group, best, others) - scorer.score(group, second, others);
    return gap < EVEN
        && !isFarLarger(best.entry(), second.entry())
        && best.entry().coordinates().kilometresTo(second.entry().coordinates()) > FAR;
  }

  /** Whether a reader takes the name for the one, wherever the article lies. */
  private static boolean isFarLarger(Gazetteer.Entry one, Gazetteer.Entry other) {
    return isConfident(one) && one.population() > LARGER * other.population();
  }

  private static Resolution unknown(Reason reason, List<Candidate> ranked) {
    List<String> names =
        ranked.stream().limit(CONSIDERED).map(candidate -> label(candidate.entry())).toList();
    return Resolution.unknown(reason, names);
  }

  private static String label(Gazetteer.Entry entry) {
    return entry.name()
        + " ("
        + entry.country().orElse(entry.kind().label())
        + ", "
        + entry.id()
        + ")";
  }

  /** Whether it is too small a town to be meant without another reason. */
  private static boolean isWeak(Gazetteer.Entry entry) {
    return entry.isTown() && entry.rank() != Rank.CAPITAL && entry.population() < CONFIDENT;
  }

  /** Whether the article has places that are surely meant, and none of its places is near. */
  private static boolean isFar(Gazetteer.Entry entry, List<Gazetteer.Entry> others) {
    return others.stream().anyMatch(NameDisambiguator::isConfident)
        && others.stream()
            .noneMatch(
                other ->
                    entry.coordinates().kilometresTo(other.coordinates())
                        < (isConfident(other) ? FAR : CLOSE));
  }

  /** Whether the article names one country alone as a place, and this lies far out of it. */
  private static boolean isAbroad(Gazetteer.Entry entry, List<Gazetteer.Entry> others) {
    List<Gazetteer.Entry> named =
        others.stream().filter(other -> other.rank() == Rank.COUNTRY).distinct().toList();
    return named.size() == 1
        && !named.get(0).country().equals(entry.country())
        && others.stream()
            .noneMatch(other -> entry.coordinates().kilometresTo(other.coordinates()) < CLOSE);
  }

  /** Whether the place is what its name usually means. */
  static boolean isConfident(Gazetteer.Entry entry) {
    return entry.rank() == Rank.FIRST_LEVEL
        || entry.rank() == Rank.CAPITAL
        || entry.rank() != Rank.COUNTRY
            && entry.rank() != Rank.LANDMARK
            && entry.population() >= CONFIDENT;
  }

  /**
   * What a name denotes.
   *
   * @param entry the place of the gazetteer, empty if none could be chosen
   * @param around a place around it, empty if there is an entry or nothing is known
   * @param reason why there is no entry, empty if there is one
   * @param considered labels of what was considered, best first
   */
  record Resolution(
      Optional<Gazetteer.Entry> entry,
      Optional<Gazetteer.Entry> around,
      Optional<Reason> reason,
      List<String> considered) {

    /** A name that denotes a place of the gazetteer. */
    static Resolution known(Gazetteer.Entry entry) {
      return new Resolution(Optional.of(entry), Optional.empty(), Optional.empty(), List.of());
    }

    /** A name that could not be resolved. */
    static Resolution unknown(Reason reason, List<String> considered) {
      return new Resolution(Optional.empty(), Optional.empty(), Optional.of(reason), considered);
    }

    /** This resolution with a place around it. */
    Resolution within(Optional<Gazetteer.Entry> place) {
      return new Resolution(entry, place, reason, considered);
    }

    /** Those of the entry, else of the place around it. */
    Optional<Coordinates> coordinates() {
      return entry.or(() -> around).map(Gazetteer.Entry::coordinates);
    }
  }
}
