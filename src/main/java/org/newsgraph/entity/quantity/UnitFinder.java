package org.newsgraph.entity.quantity;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.newsgraph.entity.quantity.NumeralReader.Numeral;
import org.newsgraph.model.text.Sentence;
import org.newsgraph.model.text.Token;

/**
 * Finds what a number counts: by the words right around it, by the noun that it hangs from, and for
 * a number without a noun by the clause.
 *
 * <p>Immutable, so one instance may be shared between threads.
 */
final class UnitFinder {

  /** How many tokens after its number the counted noun may stand if the tree does not join them. */
  private static final int MAX_DISTANCE = 4;

  /**
   * What a number counts.
   *
   * @param name as printed, or the code of a currency, or "percent"
   * @param anchor the index of the noun, or of the number if there is no noun
   */
  record Unit(String name, int anchor) {}

  /** How many tokens before its number the noun may stand that a bare number is of. */
  private static final int MAX_BEFORE = 8;

  private static final String PEOPLE = "people";

  private final UnitLexicon units;

  UnitFinder(UnitLexicon units) {
    this.units = units;
  }

  /**
   * Returns what the number counts; empty if nothing countable is found.
   *
   * @param previous what the number before it in the sentence counts
   */
  Optional<Unit> find(Sentence sentence, Numeral numeral, Optional<Unit> previous) {
    return money(numeral)
        .or(() -> scale(sentence, numeral))
        .or(() -> perCent(sentence, numeral))
        .or(() -> joined(sentence, numeral))
        .or(() -> points(sentence, numeral))
        .or(() -> side(sentence, numeral))
        .or(() -> partOf(sentence, numeral, previous))
        .or(() -> governor(sentence, numeral, previous))
        .or(() -> harmed(sentence, numeral))
        .or(() -> estimated(sentence, numeral, previous))
        .or(() -> subject(sentence, numeral))
        .or(() -> sharers(sentence, numeral, previous))
        .or(() -> lowerEnd(sentence, numeral, previous))
        .or(() -> previous.filter(unit -> isWhole(numeral) && isOneMore(sentence, numeral)))
        .or(() -> nounBefore(sentence, numeral))
        .or(() -> people(sentence, numeral))
        .or(() -> nearby(sentence, numeral));
  }

  private static Optional<Unit> money(Numeral numeral) {
    return numeral.currency().map(currency -> new Unit(currency, numeral.from()));
  }

  /** "magnitude 6.1", "a magnitude of 6.1". */
  private Optional<Unit> scale(Sentence sentence, Numeral numeral) {
    List<Token> tokens = sentence.tokens();
    int before = numeral.from() - 1;
    int scale = before > 0 && tokens.get(before).word().equals("of") ? before - 1 : before;
    return scale < 0
        ? Optional.empty()
        : units.scale(tokens.get(scale)).map(name -> new Unit(name, numeral.from()));
  }

  /** "per cent" in two words. */
  private Optional<Unit> perCent(Sentence sentence, Numeral numeral) {
    List<Token> tokens = sentence.tokens();
    return numeral.to() + 1 < tokens.size()
        ? units
            .percent(tokens.get(numeral.to()), tokens.get(numeral.to() + 1))
            .map(name -> new Unit(name, numeral.to() + 1))
        : Optional.empty();
  }

  /** "24-hour", "ten-storey"; "percentage-point" after a number is a unit of its own. */
  private Optional<Unit> joined(Sentence sentence, Numeral numeral) {
    List<Token> tokens = sentence.tokens();
    int to = numeral.to();
    return to < tokens.size() && units.isUnitAfterDash(tokens, to)
        ? Optional.of(new Unit(units.plural(tokens.get(to + 1)), to + 1))
        : Optional.empty();
  }

  /** "nine percentage points", "a nine percentage point edge". */
  private Optional<Unit> points(Sentence sentence, Numeral numeral) {
    List<Token> tokens = sentence.tokens();
    int first = numeral.to();
    int dash = first + 1;
    int noun = dash < tokens.size() && units.isDash(tokens.get(dash)) ? dash + 1 : dash;
    return noun < tokens.size() && units.isPoint(tokens.get(first), tokens.get(noun))
        ? Optional.of(
            new Unit(tokens.get(first).word() + " " + units.plural(tokens.get(noun)), noun))
        : Optional.empty();
  }

  /** "by 52-48", "230-to-198" of a vote. */
  private Optional<Unit> side(Sentence sentence, Numeral numeral) {
    List<Token> tokens = sentence.tokens();
    boolean after = numeral.to() + 1 < tokens.size() && joinsSides(tokens, numeral.to());
    boolean before = numeral.from() > 1 && joinsSides(tokens, numeral.from() - 1);
    return units
        .tally(tokens)
        .filter(votes -> (after || before) && isWhole(numeral))
        .map(votes -> new Unit(votes, numeral.head()));
  }

  private boolean joinsSides(List<Token> tokens, int i) {
    Token token = tokens.get(i);
    return (units.isDash(token) || token.word().equals("to"))
        && Stream.of(tokens.get(i - 1), tokens.get(i + 1))
            .allMatch(t -> t.tag().equals("CD") || t.word().equals("to") || units.isDash(t));
  }

  /** The noun that the number stands before. */
  private Optional<Unit> governor(Sentence sentence, Numeral numeral, Optional<Unit> previous) {
    Token number = sentence.tokens().get(numeral.head());
    boolean under = number.head() >= numeral.to() && !number.relation().startsWith("nsubj");
    int noun = under ? number.head() : following(sentence, numeral);
    if (noun < 0) {
      return Optional.empty();
    }
    Token token = sentence.tokens().get(noun);
    boolean more = token.tag().startsWith("JJ") || token.tag().startsWith("RB");
    return units
        .percent(token)
        .or(() -> currency(sentence, numeral, noun))
        .map(name -> new Unit(name, noun))
        .or(() -> more ? previous : Optional.empty())
        .or(() -> units.people(token).map(name -> new Unit(name, noun)))
        .or(() -> counted(sentence, numeral, noun));
  }

  /** "30 euros", "30 US dollars". */
  private Optional<String> currency(Sentence sentence, Numeral numeral, int noun) {
    List<Token> tokens = sentence.tokens();
    boolean near =
        tokens.subList(numeral.to(), noun).stream().allMatch(t -> t.tag().matches("NNP|JJ"));
    return units.currency(tokens, numeral.to(), noun).filter(code -> near);
  }

  /** The first noun after the number with nothing but modifiers between; -1 if there is none. */
  private static int following(Sentence sentence, Numeral numeral) {
    List<Token> tokens = sentence.tokens();
    int end = Math.min(tokens.size(), numeral.to() + MAX_DISTANCE);
    for (int i = numeral.to(); i < end; i++) {
      String tag = tokens.get(i).tag();
      boolean one = tag.equals("NN") && numeral.value().compareTo(BigDecimal.ONE) == 0;
      if (one || tag.equals("NNS") || tag.equals("NNPS") || tokens.get(i).word().equals("%")) {
        return i;
      }
      if (!tag.startsWith("JJ") && !tag.startsWith("NN") && !tag.matches("VB[ND]")) {
        return -1;
      }
    }
    return -1;
  }

  private Optional<Unit> counted(Sentence sentence, Numeral numeral, int noun) {
    Token token = sentence.tokens().get(noun);
    boolean one = numeral.value().compareTo(BigDecimal.ONE) == 0;
    boolean word = token.word().matches("[\\p{L}°].*");
    if (!word || !token.tag().startsWith("NN") || (one && units.isAbstract(token))) {
      return Optional.empty();
    }
    return measured(sentence, numeral, noun)
        .or(() -> Optional.of(new Unit(units.name(sentence, numeral.to(), noun), noun)));
  }

  /** "a 149 vote margin": a noun in the singular is not what several are counted of. */
  private Optional<Unit> measured(Sentence sentence, Numeral numeral, int noun) {
    Token before = sentence.tokens().get(noun - 1);
    boolean compound =
        noun > numeral.to() && before.tag().equals("NN") && before.relation().equals("compound");
    return compound
            && sentence.tokens().get(noun).tag().equals("NN")
            && numeral.value().compareTo(BigDecimal.ONE) > 0
        ? Optional.of(new Unit(units.plural(before), noun - 1))
        : Optional.empty();
  }

  /** "38 out of 63 drones", "33 of them", "12 of the buses". */
  private Optional<Unit> partOf(Sentence sentence, Numeral numeral, Optional<Unit> previous) {
    List<Token> tokens = sentence.tokens();
    int of = numeral.to() + units.lengthOfPart(tokens, numeral.to()) - 1;
    if (of < numeral.to() || of + 1 >= tokens.size()) {
      return Optional.empty();
    }
    if (tokens.get(of + 1).tag().equals("PRP")) {
      return previous.or(() -> nounBefore(sentence, numeral));
    }
    Optional<Unit> whole =
        sentence.dependents(numeral.head()).stream()
            .filter(token -> token.relation().equals("nmod") && token.index() > of)
            .findFirst()
            .flatMap(token -> whole(sentence, of, token));
    int end = Math.min(tokens.size(), of + 2 + MAX_DISTANCE);
    return whole
        .or(
            () ->
                IntStream.range(of + 1, end)
                    .filter(i -> tokens.get(i).tag().matches("NNP?S"))
                    .mapToObj(i -> new Unit(units.name(sentence, i, i), i))
                    .findFirst())
        .or(() -> those(tokens, of + 1, previous));
  }

  /** "two-thirds of those in the city". */
  private static Optional<Unit> those(List<Token> tokens, int i, Optional<Unit> previous) {
    return lower(tokens.get(i)).equals("those")
        ? previous.or(() -> Optional.of(new Unit(PEOPLE, i)))
        : Optional.empty();
  }

  private Optional<Unit> whole(Sentence sentence, int of, Token noun) {
    return units
        .people(noun)
        .or(
            () ->
                Optional.of(units.name(sentence, of + 1, noun.index()))
                    .filter(name -> noun.tag().startsWith("NN")))
        .map(name -> new Unit(name, noun.index()));
  }

  private static boolean isWhole(Numeral numeral) {
    return numeral.value().scale() <= 0;
  }

  /** "casualties exceed 1.1 million", "the toll rose to 45". */
  private Optional<Unit> subject(Sentence sentence, Numeral numeral) {
    Token number = sentence.tokens().get(numeral.head());
    if (number.head() < 0 || !isCountOf(number.relation())) {
      return Optional.empty();
    }
    int verb = number.head();
    for (int step = 0; step < 3 && verb >= 0; step++) {
      Optional<Token> subject =
          sentence.dependents(verb).stream()
              .filter(
                  token -> token.relation().startsWith("nsubj") && token.index() < numeral.from())
              .filter(token -> token.tag().startsWith("NN"))
              .findFirst();
      if (subject.isPresent()) {
        return subject.flatMap(token -> countedBySubject(sentence, token));
      }
      verb = sentence.tokens().get(verb).head();
    }
    return Optional.empty();
  }

  /** "put the toll at 40", "estimated the crowd at 40", of a figure what was counted before. */
  private Optional<Unit> estimated(Sentence sentence, Numeral numeral, Optional<Unit> previous) {
    Token number = sentence.tokens().get(numeral.head());
    boolean at = sentence.dependents(number.index()).stream().anyMatch(units::isEstimate);
    if (number.head() < 0 || !at || !number.relation().startsWith("obl")) {
      return Optional.empty();
    }
    Optional<Token> object =
        sentence.dependents(number.head()).stream()
            .filter(token -> token.relation().equals("obj"))
            .findFirst();
    return object.flatMap(
        token ->
            units
                .counted(token)
                .map(name -> new Unit(name, token.index()))
                .or(() -> previous.filter(unit -> units.isFigure(token))));
  }

  /** "Six in ten say so", "after half said so": of whom was spoken before, else of people. */
  private static Optional<Unit> sharers(
      Sentence sentence, Numeral numeral, Optional<Unit> previous) {
    List<Token> tokens = sentence.tokens();
    boolean words = !tokens.get(numeral.head()).word().contains(".");
    boolean verb =
        numeral.to() < tokens.size()
            && Set.of("VBP", "VBD", "VBZ", "MD").contains(tokens.get(numeral.to()).tag());
    return words && verb && !isWhole(numeral)
        ? previous.or(() -> Optional.of(new Unit(PEOPLE, numeral.head())))
        : Optional.empty();
  }

  /** The first of "from 40 to 50 points". */
  private Optional<Unit> lowerEnd(Sentence sentence, Numeral numeral, Optional<Unit> previous) {
    List<Token> tokens = sentence.tokens();
    int upper = numeral.to() + 1;
    boolean pair =
        numeral.from() > 0
            && lower(tokens.get(numeral.from() - 1)).equals("from")
            && upper < tokens.size()
            && tokens.get(upper - 1).word().equals("to")
            && tokens.get(upper).tag().equals("CD");
    Numeral end =
        new Numeral(upper, upper + 1, numeral.value(), Optional.empty(), Optional.empty());
    return pair
        ? points(sentence, end).or(() -> governor(sentence, end, previous))
        : Optional.empty();
  }

  private static boolean isCountOf(String relation) {
    return relation.equals("obj") || relation.startsWith("obl") || relation.equals("xcomp");
  }

  private Optional<Unit> countedBySubject(Sentence sentence, Token subject) {
    Optional<Unit> toll = units.counted(subject).map(name -> new Unit(name, subject.index()));
    return toll.or(
        () ->
            subject.tag().endsWith("S") && !subject.ner().equals("PERSON")
                ? Optional.of(
                    new Unit(
                        units.name(sentence, subject.index(), subject.index()), subject.index()))
                : Optional.empty());
  }

  /** "killing at least four", "nine were injured". */
  private Optional<Unit> harmed(Sentence sentence, Numeral numeral) {
    Token number = sentence.tokens().get(numeral.head());
    return number.head() >= 0 && (isHedged(sentence, number) || standsAlone(sentence, numeral))
        ? units
            .harmed(sentence.tokens().get(number.head()))
            .map(name -> new Unit(name, numeral.head()))
        : Optional.empty();
  }

  /** Whether the number is itself a subject, an object or one of several. */
  private static boolean standsAlone(Sentence sentence, Numeral numeral) {
    String relation = sentence.tokens().get(numeral.head()).relation();
    return relation.startsWith("nsubj")
        || relation.equals("obj")
        || relation.equals("conj")
        || relation.equals("appos")
        || relation.equals("dep");
  }

  /** Whether it may be a number of what was counted before ("five, including 2 in the harbour"). */
  private boolean isOneMore(Sentence sentence, Numeral numeral) {
    return standsAlone(sentence, numeral)
        || (numeral.from() > 0 && sentence.tokens().get(numeral.from() - 1).tag().equals("POS"))
        || (numeral.from() > 0 && units.isAddition(sentence.tokens().get(numeral.from() - 1)));
  }

  /** The nearest plural noun before it that the number is no part of ("in groups of 50"). */
  private Optional<Unit> nounBefore(Sentence sentence, Numeral numeral) {
    List<Token> tokens = sentence.tokens();
    int head = tokens.get(numeral.head()).head();
    if (!tokens.get(numeral.head()).relation().equals("nmod")
        || head < 0
        || !tokens.get(head).tag().equals("NNS")) {
      return Optional.empty();
    }
    return IntStream.iterate(head - 1, i -> i >= 0, i -> i - 1)
        .filter(i -> tokens.get(i).tag().equals("NNS") || tokens.get(i).tag().equals("NNPS"))
        .mapToObj(i -> new Unit(units.name(sentence, 0, i), i))
        .findFirst();
  }

  /** Whether a preposition before it hedges it only ("around 40"). */
  private boolean isHedged(Sentence sentence, Token number) {
    return sentence.dependents(number.index()).stream()
        .anyMatch(token -> token.relation().equals("case") && units.isApproximator(token));
  }

  /** "33 were reported hurt": who is counted without a noun is people. */
  private Optional<Unit> people(Sentence sentence, Numeral numeral) {
    List<Token> tokens = sentence.tokens();
    boolean plural = numeral.value().compareTo(BigDecimal.ONE) > 0 && isWhole(numeral);
    boolean definite =
        numeral.from() > 0 && Set.of("the", "a").contains(lower(tokens.get(numeral.from() - 1)));
    boolean who = numeral.to() < tokens.size() && tokens.get(numeral.to()).tag().equals("WP");
    return plural && (who || (!definite && isSubject(sentence, tokens.get(numeral.head()))))
        ? Optional.of(new Unit(PEOPLE, numeral.head()))
        : Optional.empty();
  }

  /** "33 were hurt", "a total of 33 were hurt", "over 33 were hurt". */
  private boolean isSubject(Sentence sentence, Token number) {
    if (number.relation().startsWith("nsubj") || number.head() < 0) {
      return number.relation().startsWith("nsubj");
    }
    Token head = sentence.tokens().get(number.head());
    return (units.isFigure(head) && head.relation().startsWith("nsubj"))
        || (number.head() > number.index() && isHedged(sentence, number));
  }

  /** "infections surpassed 100,000", "brought the death toll to 45", "a magnitude that was 5.5". */
  private Optional<Unit> nearby(Sentence sentence, Numeral numeral) {
    List<Token> tokens = sentence.tokens();
    String relation = tokens.get(numeral.head()).relation();
    Token before = tokens.get(Math.max(0, numeral.from() - 1));
    boolean of = before.word().equals("of") || units.isAddition(before);
    boolean predicate =
        sentence.dependents(numeral.head()).stream()
            .anyMatch(token -> token.relation().equals("cop"));
    boolean year = tokens.get(numeral.from()).word().matches("1[0-9]{3}|20[0-9]{2}");
    return predicate || ((of || isCountOf(relation)) && isWhole(numeral) && !year)
        ? IntStream.iterate(numeral.from() - 1, i -> i >= 0, i -> i - 1)
            .limit(MAX_BEFORE)
            .filter(i -> tokens.get(i).tag().matches("NNS?"))
            .mapToObj(i -> predicate ? total(sentence, i) : numbered(sentence, i))
            .flatMap(Optional::stream)
            .findFirst()
        : Optional.empty();
  }

  private static String lower(Token token) {
    return token.word().toLowerCase(Locale.ROOT);
  }

  private Optional<Unit> numbered(Sentence sentence, int noun) {
    Token token = sentence.tokens().get(noun);
    return total(sentence, noun)
        .or(
            () ->
                token.tag().equals("NNS")
                    ? Optional.of(new Unit(units.name(sentence, 0, noun), noun))
                    : Optional.empty());
  }

  /** What a noun for a number counts ("toll", "population", "vote total"). */
  private Optional<Unit> total(Sentence sentence, int noun) {
    Token token = sentence.tokens().get(noun);
    return units
        .counted(token)
        .or(() -> units.scale(token))
        .or(
            () ->
                Optional.of(sentence.tokens().get(Math.max(0, noun - 1)))
                    .filter(before -> units.isFigure(token))
                    .filter(before -> before.relation().equals("compound"))
                    .map(units::plural))
        .map(name -> new Unit(name, noun));
  }
}
