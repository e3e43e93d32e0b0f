package org.newsgraph.resolve.place;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.newsgraph.gazetteer.GazetteerEntry;
import org.newsgraph.gazetteer.GazetteerEntry.Rank;
import org.newsgraph.gazetteer.PlaceNames;
import org.newsgraph.model.findings.PlaceMention;

/** Guesses where a place that is not in the gazetteer lies, from the places named beside it. */
final class Surroundings {

  /** In kilometres: the distance at which a mention counts a third of one on the spot. */
  private static final double CLUSTER = 150;

  /** In kilometres: how near a town must be to what else the article names. */
  private static final double REACH = 250;

  /** The first sentences, which say where the news is from. */
  private static final int LEAD = 2;

  private final Function<String, Optional<GazetteerEntry>> usual;
  private final List<Placed> placed = new ArrayList<>();

  private record Placed(PlaceMention mention, GazetteerEntry entry) {}

  /**
   * @param groups the names of the article
   * @param resolutions what each of them denotes
   * @param usual what a name denotes by itself
   */
  Surroundings(
      List<NameGroup> groups,
      List<Resolution> resolutions,
      Function<String, Optional<GazetteerEntry>> usual) {
    this.usual = usual;
    for (int i = 0; i < groups.size(); i++) {
      for (GazetteerEntry entry : resolutions.get(i).entry().stream().toList()) {
        groups.get(i).mentions().forEach(mention -> placed.add(new Placed(mention, entry)));
      }
    }
  }

  /**
   * The place that it is said to lie in, else one in its sentence, else the one that the article is
   * mostly about; if it is said to lie in a country, one of that country. Empty if the article
   * names no such place.
   */
  Optional<GazetteerEntry> around(NameGroup group) {
    Optional<GazetteerEntry> inside = container(group).or(() -> named(group));
    Optional<GazetteerEntry> country = inside.filter(entry -> entry.rank() == Rank.COUNTRY);
    return inside
        .filter(entry -> country.isEmpty())
        .or(() -> neighbour(group, country))
        .or(() -> country.isEmpty() ? densest(placed.stream()) : country);
  }

  private Optional<GazetteerEntry> container(NameGroup group) {
    return group.mentions().stream()
        .flatMap(mention -> mention.container().stream())
        .flatMap(
            container ->
                placed.stream()
                    .filter(
                        other ->
                            other.mention().passage().span().equals(container.span())
                                || PlaceNames.normalise(other.mention().name())
                                    .equals(PlaceNames.normalise(container.text()))))
        .map(Placed::entry)
        .findFirst();
  }

  private Optional<GazetteerEntry> named(NameGroup group) {
    return group.mentions().stream()
        .flatMap(mention -> mention.container().stream())
        .flatMap(container -> usual.apply(container.text()).stream())
        .filter(this::fits)
        .findFirst();
  }

  /** A street may be named after an ocean or a town far off, but hardly after a country. */
  private boolean fits(GazetteerEntry entry) {
    List<GazetteerEntry> points =
        placed.stream().map(Placed::entry).filter(Surroundings::isPoint).toList();
    boolean near =
        points.isEmpty()
            ? placed.stream().anyMatch(o -> o.entry().country().equals(entry.country()))
            : points.stream()
                .anyMatch(o -> entry.coordinates().kilometresTo(o.coordinates()) < REACH);
    return entry.rank() != Rank.LANDMARK && (!entry.isTown() || near);
  }

  private Optional<GazetteerEntry> neighbour(NameGroup group, Optional<GazetteerEntry> country) {
    return densest(
        group.mentions().stream()
            .flatMap(
                mention ->
                    placed.stream()
                        .filter(other -> other.mention().sentence() == mention.sentence()))
            .filter(
                other ->
                    country.isEmpty() || country.get().country().equals(other.entry().country())));
  }

  /** The place with most of the article's mentions around it; the first sentences count more. */
  private Optional<GazetteerEntry> densest(Stream<Placed> places) {
    return places
        .map(Placed::entry)
        .filter(Surroundings::isPoint)
        .distinct()
        .max(
            Comparator.comparingDouble(this::density)
                .thenComparing(GazetteerEntry::population)
                .thenComparing(GazetteerEntry::id));
  }

  private double density(GazetteerEntry entry) {
    return placed.stream()
        .filter(other -> isPoint(other.entry()))
        .mapToDouble(
            other ->
                (other.mention().sentence() < LEAD ? 2 : 1)
                    * Math.exp(
                        -entry.coordinates().kilometresTo(other.entry().coordinates()) / CLUSTER))
        .sum();
  }

  /** Whether it is small enough to lie around; countries and landmarks are not. */
  private static boolean isPoint(GazetteerEntry entry) {
    return entry.rank() != Rank.COUNTRY && entry.rank() != Rank.LANDMARK;
  }
}
