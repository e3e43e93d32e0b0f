package org.newsgraph.resolve.place;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.newsgraph.gazetteer.GazetteerEntry;
import org.newsgraph.gazetteer.GazetteerEntry.Rank;
import org.newsgraph.gazetteer.PlaceNames;
import org.newsgraph.model.findings.PlaceMention;

/** Where a place that no gazetteer knows probably lies: around what is named beside it. */
final class Surroundings {

  private static final double CLUSTER = 150;
  private static final double REACH = 250;
  private static final int LEAD = 2;

  private final Function<String, Optional<GazetteerEntry>> usual;
  private final List<Placed> placed = new ArrayList<>();

  private record Placed(PlaceMention mention, GazetteerEntry entry) {}

  Surroundings(
      Map<NameGroup, Resolution> resolutions, Function<String, Optional<GazetteerEntry>> usual) {
    this.usual = usual;
    resolutions.forEach(
        (group, resolution) ->
            resolution
                .entry()
                .ifPresent(
                    entry ->
                        group
                            .mentions()
                            .forEach(mention -> placed.add(new Placed(mention, entry)))));
  }

  /** The place that it is named after, else one in its sentence, else the article's focus. */
  Optional<GazetteerEntry> around(NameGroup group) {
    return container(group)
        .or(() -> named(group))
        .or(() -> neighbour(group))
        .or(this::focus)
        .or(this::country);
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

  /** A street may be named after a town far off, but hardly after a country or a state. */
  private boolean fits(GazetteerEntry entry) {
    return !entry.isTown()
        || placed.stream()
            .map(Placed::entry)
            .filter(Surroundings::isPoint)
            .anyMatch(
                other -> Distance.kilometres(entry.coordinates(), other.coordinates()) < REACH);
  }

  private Optional<GazetteerEntry> neighbour(NameGroup group) {
    return group.mentions().stream()
        .flatMap(
            mention ->
                placed.stream()
                    .filter(other -> other.mention().sentence() == mention.sentence())
                    .filter(other -> isPoint(other.entry())))
        .map(Placed::entry)
        .distinct()
        .max(
            Comparator.comparingDouble(this::density)
                .thenComparing(GazetteerEntry::population)
                .thenComparing(GazetteerEntry::id));
  }

  /** The place with most of the article's mentions around it; the first sentences count more. */
  private Optional<GazetteerEntry> focus() {
    return placed.stream()
        .map(Placed::entry)
        .filter(Surroundings::isPoint)
        .distinct()
        .max(
            Comparator.comparingDouble(this::density)
                .thenComparing(GazetteerEntry::population)
                .thenComparing(GazetteerEntry::id));
  }

  private Optional<GazetteerEntry> country() {
    return placed.stream()
        .map(Placed::entry)
        .filter(entry -> entry.rank() == Rank.COUNTRY)
        .max(
            Comparator.comparingLong(
                    (GazetteerEntry entry) ->
                        placed.stream().filter(other -> other.entry().equals(entry)).count())
                .thenComparing(GazetteerEntry::id));
  }

  private double density(GazetteerEntry entry) {
    return placed.stream()
        .filter(other -> isPoint(other.entry()))
        .mapToDouble(
            other ->
                (other.mention().sentence() < LEAD ? 2 : 1)
                    * Math.exp(
                        -Distance.kilometres(entry.coordinates(), other.entry().coordinates())
                            / CLUSTER))
        .sum();
  }

  private static boolean isPoint(GazetteerEntry entry) {
    return entry.rank() != Rank.COUNTRY && entry.rank() != Rank.LANDMARK;
  }
}
