package org.newsgraph.resolve.place;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.newsgraph.gazetteer.Gazetteer;
import org.newsgraph.gazetteer.Gazetteer.Candidate;
import org.newsgraph.gazetteer.PlaceNames;
import org.newsgraph.model.findings.PlaceKind;
import org.newsgraph.model.findings.PlaceMention;
import org.newsgraph.model.text.Span;

/**
 * The mentions of an article that share a name, and so are taken to denote one place: one sense per
 * name and article, as is usual in toponym resolution.
 *
 * @param name normalised
 * @param kind what a type word or the context says that it is, empty if nothing
 * @param mentions those with a type word first
 * @param contents names of what the article says to lie in it
 * @param candidates the places of the gazetteer that it may denote
 */
record NameGroup(
    String name,
    Optional<PlaceKind> kind,
    List<PlaceMention> mentions,
    List<String> contents,
    List<Candidate> candidates) {

  private record Key(String name, Optional<PlaceKind> kind) {

    static Key of(String name, Optional<PlaceKind> kind) {
      return new Key(PlaceNames.normalise(name), kind);
    }
  }

  /** Copies the lists. */
  NameGroup {
    mentions = List.copyOf(mentions);
    contents = List.copyOf(contents);
    candidates = List.copyOf(candidates);
  }

  /** The mention that its local key and its failure are named by. */
  PlaceMention first() {
    return mentions.get(0);
  }

  /**
   * The groups of an article's mentions, in the order of their first ones in the text. Mentions
   * with different type words are kept apart; bare names join those with a type word that mean the
   * same, and so do short names of facilities.
   */
  static List<NameGroup> group(
      List<PlaceMention> mentions, ShortNames shortNames, Gazetteer gazetteer) {
    Map<Key, List<PlaceMention>> byKey = new LinkedHashMap<>();
    for (PlaceMention mention : mentions) {
      PlaceMention full = shortNames.inFull(mention);
      if (full.kind().isPresent()) {
        add(byKey, Key.of(nameOf(full, gazetteer), full.kind()), mention);
      }
    }
    for (PlaceMention mention : mentions) {
      if (shortNames.inFull(mention).kind().isEmpty()) {
        add(byKey, bareKey(byKey, nameOf(mention, gazetteer), gazetteer), mention);
      }
    }
    Map<String, List<String>> contents = contents(mentions, gazetteer);
    return byKey.entrySet().stream()
        .sorted(Comparator.comparing(group -> earliest(group.getValue())))
        .map(group -> of(group.getKey(), group.getValue(), contents, gazetteer))
        .toList();
  }

  private static void add(Map<Key, List<PlaceMention>> byKey, Key key, PlaceMention mention) {
    byKey.computeIfAbsent(key, k -> new ArrayList<>()).add(mention);
  }

  /** "Foobar" after "Foobar region" is the region, but not after "Foobar Oblast", nor a capital. */
  private static Key bareKey(Map<Key, List<PlaceMention>> byKey, String name, Gazetteer gazetteer) {
    boolean capital = gazetteer.countries().byCapital(name).isPresent();
    boolean inFull =
        byKey.getOrDefault(Key.of(name, Optional.of(PlaceKind.ADMIN1)), List.of()).stream()
            .anyMatch(mention -> !mention.passage().text().equals(mention.name()));
    List<PlaceKind> kinds =
        capital || inFull
            ? List.of(PlaceKind.CITY)
            : List.of(PlaceKind.CITY, PlaceKind.ADMIN1, PlaceKind.REGION, PlaceKind.WATER);
    return kinds.stream()
        .map(kind -> Key.of(name, Optional.of(kind)))
        .filter(byKey::containsKey)
        .findFirst()
        .orElseGet(() -> Key.of(name, Optional.empty()));
  }

  /** What is said to lie where, by the normalised name of the container. */
  private static Map<String, List<String>> contents(
      List<PlaceMention> mentions, Gazetteer gazetteer) {
    Map<String, List<String>> contents = new HashMap<>();
    for (PlaceMention mention : mentions) {
      if (!mention.kind().equals(Optional.of(PlaceKind.FACILITY))) {
        mention
            .container()
            .map(container -> PlaceNames.normalise(container.text()))
            .map(name -> contents.computeIfAbsent(name, n -> new ArrayList<>()))
            .ifPresent(names -> names.add(nameOf(mention, gazetteer)));
      }
    }
    return contents;
  }

  private static Span earliest(List<PlaceMention> mentions) {
    return Collections.min(mentions.stream().map(m -> m.passage().span()).toList());
  }

  private static NameGroup of(
      Key key,
      List<PlaceMention> mentions,
      Map<String, List<String>> contents,
      Gazetteer gazetteer) {
    String name = nameOf(mentions.get(0), gazetteer);
    boolean facility = key.kind().equals(Optional.of(PlaceKind.FACILITY));
    return new NameGroup(
        key.name(),
        key.kind(),
        mentions,
        contents.getOrDefault(key.name(), List.of()),
        gazetteer.candidates(name).stream()
            // a building or a street is no town of the same name
            .filter(candidate -> !facility || candidate.entry().kind() == PlaceKind.FACILITY)
            .toList());
  }

  /** A name by itself, without an article around it. */
  static NameGroup ofName(String name, Gazetteer gazetteer) {
    return new NameGroup(
        PlaceNames.normalise(name),
        Optional.empty(),
        List.of(),
        List.of(),
        gazetteer.candidates(name));
  }

  /** All words of a mention if they are a name, else those without the type word. */
  static String nameOf(PlaceMention mention, Gazetteer gazetteer) {
    String words = mention.passage().text();
    return gazetteer.knows(words) ? words : mention.name();
  }
}
