package org.newsgraph.resolve.place;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.newsgraph.gazetteer.Gazetteer;
import org.newsgraph.gazetteer.GazetteerEntry;
import org.newsgraph.model.findings.PlaceKind;
import org.newsgraph.model.findings.PlaceMention;

/** A place and all its mentions, under whatever names. */
final class Referent {

  private final Resolution resolution;
  private final List<NameGroup> groups = new ArrayList<>();

  Referent(Resolution resolution) {
    this.resolution = resolution;
  }

  void add(NameGroup group) {
    groups.add(group);
  }

  Resolution resolution() {
    return resolution;
  }

  List<PlaceMention> mentions() {
    return groups.stream().flatMap(group -> group.mentions().stream()).toList();
  }

  /** The longest name in the article; capitals throughout are not taken over from a dateline. */
  String name(Gazetteer gazetteer) {
    String longest =
        mentions().stream()
            .map(mention -> name(mention, gazetteer))
            .max(Comparator.comparingInt(String::length))
            .orElseThrow();
    boolean shouted =
        longest.length() > 3
            && longest.equals(longest.toUpperCase(Locale.ROOT))
            && !longest.contains(".");
    return shouted ? resolution.entry().map(GazetteerEntry::name).orElse(longest) : longest;
  }

  /** All the words if they are a name, not what is left without what looks like a type word. */
  static String name(PlaceMention mention, Gazetteer gazetteer) {
    String words = mention.passage().text();
    return gazetteer.knows(words) ? words : mention.name();
  }

  PlaceKind kind() {
    return resolution
        .entry()
        .map(GazetteerEntry::kind)
        .or(() -> groups.get(0).kind())
        .orElse(PlaceKind.CITY);
  }
}
