package org.newsgraph.bench.article;

import java.util.HashSet;
import java.util.Set;

/** What the gazetteer says of the towns of one article, when they become others. */
final class Background {

  private final TownFacts towns;
  private final Set<String> gone = new HashSet<>();
  private final Set<String> lines = new HashSet<>();

  Background(TownFacts towns) {
    this.towns = towns;
  }

  /** One town goes, another comes; both are known. */
  void exchange(Drawn from, Drawn to) {
    gone.add(towns.of(from).number());
    lines.addAll(towns.of(to).lines());
  }

  /** The lines of the towns that came. */
  Set<String> lines() {
    return lines;
  }

  /** Whether a line is of the background of a town that went. */
  boolean isGone(String line) {
    return TownFacts.place(line).filter(place -> gone.contains(place.group(1))).isPresent();
  }
}
