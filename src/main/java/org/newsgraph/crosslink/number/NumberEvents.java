package org.newsgraph.crosslink.number;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.newsgraph.lexicon.Lexicon;

/** What is said to have happened to things counted, from {@code number-events.tsv}. */
final class NumberEvents {

  /**
   * How long the path from a number to a word that says what it is of may be: from the number to
   * what is counted, to its verb, and to one that this depends on.
   */
  private static final int NEAR = 3;

  /**
   * The kinds of numbers of which any word of the sentence can tell: reports of attacks are long.
   */
  private static final Set<Kind> TOLD_AT_LENGTH =
      Set.of(Kind.STRENGTH, Kind.ATTACK, Kind.CASUALTIES);

  /** The kinds of numbers, each of which is grouped by other circumstances. */
  enum Kind {
    STRENGTH,
    ATTACK,
    CASUALTIES,
    COUNT,
    MONEY,
    SHARE,
    MEASURE
  }

  /** What a verb or a noun says to have happened, and to which kind of number that belongs. */
  record Event(String name, Kind kind) {}

  private final Map<String, List<Event>> events =
      Lexicon.table("number-events.tsv", 3).stream()
          .collect(
              Collectors.groupingBy(
                  row -> row.get(0),
                  Collectors.mapping(NumberEvents::event, Collectors.toUnmodifiableList())));

  private static Event event(List<String> row) {
    return new Event(row.get(1), Kind.valueOf(row.get(2).toUpperCase(Locale.ROOT)));
  }

  /** The event of one of the kinds whose word is nearest to the number; empty if none is near. */
  Optional<Event> nearest(NumberSentence sentence, Set<Kind> kinds) {
    return sentence
        .nearest(lemma -> of(lemma, kinds).isPresent())
        .flatMap(
            word ->
                of(word.lemma(), kinds)
                    .map(event -> with(event, word.joined().flatMap(it -> of(it, kinds))))
                    .filter(
                        event -> word.distance() <= NEAR || TOLD_AT_LENGTH.contains(event.kind()))
                    .filter(event -> event.kind() != Kind.COUNT || !word.circumstance()));
  }

  /** An event or another of its kind, which a number counts together: "killed or wounded". */
  private static Event with(Event event, Optional<Event> joined) {
    return joined
        .filter(other -> other.kind() == event.kind() && !other.name().equals(event.name()))
        .map(
            other ->
                new Event(
                    Stream.of(event.name(), other.name())
                        .sorted()
                        .collect(Collectors.joining(" or ")),
                    event.kind()))
        .orElse(event);
  }

  private Optional<Event> of(String lemma, Set<Kind> kinds) {
    return events.getOrDefault(lemma, List.of()).stream()
        .filter(event -> kinds.contains(event.kind()))
        .findFirst();
  }

  boolean isCalled(String lemma, String name) {
    return events.getOrDefault(lemma, List.of()).stream()
        .anyMatch(event -> event.name().equals(name));
  }
}
