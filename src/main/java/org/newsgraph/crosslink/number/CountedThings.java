package org.newsgraph.crosslink.number;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.newsgraph.crosslink.number.NumberEvents.Kind;
import org.newsgraph.lexicon.Lexicon;

/** The classes of what numbers count, and the kinds of numbers that these come in. */
final class CountedThings {

  private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");

  /** Stands in the list for what is never one thing: ages, terms and distances. */
  private static final String NONE = "none";

  /** What a rate is counted per. */
  private static final Pattern RATE = Pattern.compile(" per |/");

  /**
   * A class of things.
   *
   * @param name a plural noun or a unit of measure
   * @param kinds what kinds of number can be on it
   */
  record Thing(String name, Set<Kind> kinds) {}

  private final Map<String, Thing> things = new HashMap<>();
  private final Set<String> people = Lexicon.words("people-nouns.txt");

  CountedThings() {
    Lexicon.table("counted-things.tsv", 3)
        .forEach(row -> things.put(row.get(0), new Thing(row.get(1), kinds(row.get(2)))));
  }

  private static Set<Kind> kinds(String cell) {
    return Arrays.stream(cell.split(",", -1))
        .filter(kind -> !kind.equals(NONE))
        .map(kind -> Kind.valueOf(kind.toUpperCase(Locale.ROOT)))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether a lemma is the name of a class of things. */
  boolean contains(String lemma) {
    return things.containsKey(lemma) && !things.get(lemma).kinds().isEmpty();
  }

  /**
   * The class of a unit, empty for rates; a noun that is in no larger class is one of its own.
   *
   * @param lemma the lemma of a word
   */
  Optional<Thing> of(String unit, UnaryOperator<String> lemma) {
    if (RATE.matcher(unit).find()) {
      return Optional.empty();
    }
    if (CURRENCY.matcher(unit).matches()) {
      return Optional.of(new Thing(unit, EnumSet.of(Kind.MONEY)));
    }
    String lower = unit.toLowerCase(Locale.ROOT);
    String last = lower.substring(lower.lastIndexOf(' ') + 1);
    String stem = lemma.apply(last);
    return Stream.of(lower, last, stem)
        .filter(things::containsKey)
        .map(things::get)
        .findFirst()
        .or(() -> Optional.of(new Thing(last, kindsOf(stem))).filter(thing -> unit.equals(lower)));
  }

  private Set<Kind> kindsOf(String noun) {
    return people.contains(noun) ? EnumSet.of(Kind.CASUALTIES, Kind.COUNT) : EnumSet.of(Kind.COUNT);
  }
}
