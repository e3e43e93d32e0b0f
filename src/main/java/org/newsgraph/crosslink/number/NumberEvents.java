package org.newsgraph.crosslink.number;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.newsgraph.crosslink.number.NumberSentence.Near;
import org.newsgraph.lexicon.Lexicon;

/** What is said to have happened to things counted, from {@code number-events.tsv}. */
final class NumberEvents {

  /** How near a word must stand to a number to tell what it is of, in code points. */
  private static final int NEAR = 60;

  /** The kinds of numbers of which words farther off can tell, as attacks are told at length. */
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

  private static final Event ALL_CASUALTIES = new Event("casualties", Kind.CASUALTIES);

  private final Map<String, List<Event>> events =
      Lexicon.table("number-events.tsv", 3).stream()
          .collect(
              Collectors.groupingBy(
                  row -> row.get(0),
                  Collectors.mapping(NumberEvents::event, Collectors.toUnmodifiableList())));

  private static Event event(List<String> row) {
    return new Event(row.get(1), Kind.valueOf(row.get(2).toUpperCase(Locale.ROOT)));
  }

  /** The event of the kinds that is told nearest to the number. */
  Optional<Event> nearest(NumberSentence sentence, Set<Kind> kinds) {
    return sentence
        .nearest(lemma -> of(lemma, kinds).isPresent())
        .flatMap(
            word ->
                of(word.lemma(), kinds)
                    .filter(
                        event -> word.distance() <= NEAR || TOLD_AT_LENGTH.contains(event.kind()))
                    .map(event -> isOneOfTwo(sentence, word, event) ? ALL_CASUALTIES : event));
  }

  /** Whether the number is of those who were killed or wounded, in whichever order. */
  private boolean isOneOfTwo(NumberSentence sentence, Near word, Event event) {
    return event.kind() == Kind.CASUALTIES
        && sentence.isJoined(
            word,
            lemma ->
                of(lemma, Set.of(Kind.CASUALTIES))
                    .filter(other -> !other.equals(event))
                    .isPresent());
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
