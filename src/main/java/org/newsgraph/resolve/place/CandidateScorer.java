package org.newsgraph.resolve.place;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.newsgraph.gazetteer.Candidate;
import org.newsgraph.gazetteer.Gazetteer;
import org.newsgraph.gazetteer.GazetteerEntry;
import org.newsgraph.gazetteer.GazetteerEntry.Rank;
import org.newsgraph.gazetteer.PlaceNames;
import org.newsgraph.model.findings.PlaceKind;

/**
 * Weighs the places that a name may denote. The weights are sums of plain reasons (what is usually
 * meant, what stands beside the name, what else the article speaks of), set by hand.
 */
final class CandidateScorer {

  private static final double NEAR = 120;

  private final Containment containment;
  private final ArticleContext context;

  CandidateScorer(Gazetteer gazetteer, ArticleContext context) {
    this.containment = new Containment(gazetteer);
    this.context = context;
  }

  /** The more, the likelier; {@code others} are what the article's other names denote. */
  double score(NameGroup group, Candidate candidate, Collection<GazetteerEntry> others) {
    GazetteerEntry entry = candidate.entry();
    return prior(entry)
        + match(group, candidate)
        + containment.ofNamed(group, entry)
        + containment.ofContents(group, entry)
        + type(group, entry)
        + article(entry, others)
        + nearness(entry, others);
  }

  private static double prior(GazetteerEntry entry) {
    double size = Math.log10(Math.max(1.0, (double) entry.population()));
    return switch (entry.rank()) {
      case COUNTRY -> 13;
      case LANDMARK -> 8;
      case FIRST_LEVEL -> 5.2 + size / 4;
      case SECOND_LEVEL -> 2.2 + 0.45 * size;
      case CAPITAL -> 1 + 1.15 * size;
      case SEAT -> 0.6 + 1.15 * size;
      case TOWN -> 1.15 * size;
      case QUARTER -> -0.7 + 1.15 * size;
      case ABANDONED -> -2 + 1.15 * size;
    };
  }

  private static double match(NameGroup group, Candidate candidate) {
    return switch (candidate.match()) {
      case NAME -> 0;
      case ALTERNATE -> alternate(group.name(), PlaceNames.normalise(candidate.entry().name()));
      case FOLDED -> -2.4;
    };
  }

  /** A spelling or a short form of the usual name is likelier than another name altogether. */
  private static double alternate(String name, String usual) {
    if (usual.startsWith(name)) {
      return -0.4;
    }
    return usual.charAt(0) == name.charAt(0) ? -1.2 : -1.8;
  }

  private static double type(NameGroup group, GazetteerEntry entry) {
    if (group.kind().equals(Optional.of(PlaceKind.ADMIN1))) {
      return entry.rank() == Rank.FIRST_LEVEL ? 5 : 0;
    }
    if (group.kind().equals(Optional.of(PlaceKind.REGION))) {
      return entry.rank() == Rank.SECOND_LEVEL ? 4 : 0;
    }
    if (group.kind().equals(Optional.of(PlaceKind.CITY))) {
      return entry.isTown() ? 4 : 0;
    }
    return 0;
  }

  private double article(GazetteerEntry entry, Collection<GazetteerEntry> others) {
    if (entry.rank() == Rank.COUNTRY) {
      return 0;
    }
    double units =
        others.stream()
            .filter(other -> other.rank() == Rank.FIRST_LEVEL)
            .filter(other -> other.country().equals(entry.country()))
            .filter(other -> other.admin1().equals(entry.admin1()))
            .count();
    return Math.min(2.4, 1.2 * log2(1 + context.namings(entry)))
        + (entry.admin1().isEmpty() ? 0 : Math.min(2, 0.7 * log2(1.0 + units)));
  }

  private static double nearness(GazetteerEntry entry, Collection<GazetteerEntry> others) {
    return others.stream()
        .filter(other -> !other.id().equals(entry.id()))
        .filter(other -> other.rank() != Rank.COUNTRY && other.rank() != Rank.LANDMARK)
        .mapToDouble(other -> Distance.kilometres(other.coordinates(), entry.coordinates()))
        .map(distance -> 1.2 * Math.exp(-distance / NEAR))
        .max()
        .orElse(0);
  }

  private static double log2(double x) {
    return Math.log(x) / Math.log(2);
  }

  /** The candidates, best first; of equal ones the larger first. */
  List<Candidate> ranked(NameGroup group, Collection<GazetteerEntry> others) {
    return group.candidates().stream()
        .sorted(
            Comparator.comparingDouble((Candidate candidate) -> -score(group, candidate, others))
                .thenComparing(candidate -> -candidate.entry().population())
                .thenComparing(candidate -> candidate.entry().id()))
        .toList();
  }
}
