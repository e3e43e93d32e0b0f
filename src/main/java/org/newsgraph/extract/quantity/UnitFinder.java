package org.newsgraph.extract.quantity;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.newsgraph.annotate.Sentence;
import org.newsgraph.annotate.Token;

/** Finds what a number counts. */
final class UnitFinder {

  /** How far the counted noun may stand after its number when the tree does not tell. */
  private static final int MAX_DISTANCE = 4;

  private static final BigDecimal SMALL = BigDecimal.valueOf(12);

  /**
   * What a number counts.
   *
   * @param name as printed, or the code of a currency, or "percent"
   * @param anchor the index of the noun, or of the number if the noun is not said
   */
  record Unit(String name, int anchor) {}

  private final Units units;

  UnitFinder(Units units) {
    this.units = units;
  }

  /**
   * What the number counts; empty if nothing countable is found.
   *
   * @param previous what the number before it in the sentence counts
   */
  Optional<Unit> find(Sentence sentence, Numeral numeral, Optional<Unit> previous) {
    return money(numeral)
        .or(() -> governor(sentence, numeral, previous))
        .or(() -> partOf(sentence, numeral, previous))
        .or(() -> harmed(sentence, numeral))
        .or(() -> subject(sentence, numeral))
        .or(() -> previous.filter(unit -> isWhole(numeral) && standsAlone(sentence, numeral)))
        .or(() -> nounBefore(sentence, numeral));
  }

  private static Optional<Unit> money(Numeral numeral) {
    return numeral.currency().map(currency -> new Unit(currency, numeral.from()));
  }

  /** The noun that the number stands before. */
  private Optional<Unit> governor(Sentence sentence, Numeral numeral, Optional<Unit> previous) {
    int head = sentence.tokens().get(numeral.head()).head();
    int noun = head >= numeral.to() ? head : following(sentence, numeral);
    if (noun < 0) {
      return Optional.empty();
    }
    Token token = sentence.tokens().get(noun);
    boolean more = token.tag().startsWith("JJ") || token.tag().startsWith("RB");
    return units
        .percent(token)
        .or(() -> units.currency(token).filter(code -> noun == numeral.to()))
        .map(name -> new Unit(name, noun))
        .or(() -> more ? previous : Optional.empty())
        .or(() -> units.people(token).map(name -> new Unit(name, noun)))
        .or(() -> counted(sentence, numeral, noun));
  }

  /** The first noun after the number with nothing but modifiers between; -1 if there is none. */
  private static int following(Sentence sentence, Numeral numeral) {
    List<Token> tokens = sentence.tokens();
    int end = Math.min(tokens.size(), numeral.to() + MAX_DISTANCE);
    for (int i = numeral.to(); i < end; i++) {
      String tag = tokens.get(i).tag();
      if (tag.equals("NNS") || tag.equals("NNPS") || tokens.get(i).word().equals("%")) {
        return i;
      }
      if (!tag.startsWith("JJ") && !tag.startsWith("NN") && !tag.equals("VBN")) {
        return -1;
      }
    }
    return -1;
  }

  private Optional<Unit> counted(Sentence sentence, Numeral numeral, int noun) {
    Token token = sentence.tokens().get(noun);
    boolean small = numeral.value().compareTo(SMALL) <= 0;
    boolean word = Character.isLetter(token.word().codePointAt(0));
    if (!word || !token.tag().startsWith("NN") || (small && units.isAbstract(token))) {
      return Optional.empty();
    }
    return Optional.of(new Unit(name(sentence, numeral.to(), noun), noun));
  }

  /** The noun with the adjective of its measure ("square miles"), or a name as a whole. */
  private String name(Sentence sentence, int from, int noun) {
    List<Token> tokens = sentence.tokens();
    boolean proper =
        tokens.get(noun).tag().startsWith("NNP") || units.currency(tokens.get(noun)).isPresent();
    int begin = noun;
    while (begin > from
        && (units.isModifier(tokens.get(begin - 1))
            || (proper && Character.isUpperCase(tokens.get(begin - 1).word().codePointAt(0))))) {
      begin--;
    }
    return String.join(" ", tokens.subList(begin, noun + 1).stream().map(Token::word).toList());
  }

  /** "38 out of 63 drones", "33 of them", "12 of the buses". */
  private Optional<Unit> partOf(Sentence sentence, Numeral numeral, Optional<Unit> previous) {
    List<Token> tokens = sentence.tokens();
    int of = numeral.to();
    if (of < tokens.size() && tokens.get(of).word().equals("out")) {
      of++;
    }
    if (of + 1 >= tokens.size() || !tokens.get(of).word().equals("of")) {
      return Optional.empty();
    }
    if (tokens.get(of + 1).tag().startsWith("PRP") && tokens.get(of + 1).tag().length() == 3) {
      return previous.or(() -> nounBefore(sentence, numeral));
    }
    int end = Math.min(tokens.size(), of + 2 + MAX_DISTANCE);
    return IntStream.range(of + 1, end)
        .filter(i -> tokens.get(i).tag().equals("NNS") || tokens.get(i).tag().equals("NNPS"))
        .mapToObj(i -> new Unit(name(sentence, i, i), i))
        .findFirst();
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

  private static boolean isCountOf(String relation) {
    return relation.equals("obj") || relation.startsWith("obl") || relation.equals("xcomp");
  }

  private Optional<Unit> countedBySubject(Sentence sentence, Token subject) {
    Optional<Unit> toll = units.counted(subject).map(name -> new Unit(name, subject.index()));
    return toll.or(
        () ->
            subject.tag().endsWith("S") && !subject.ner().equals("PERSON")
                ? Optional.of(
                    new Unit(name(sentence, subject.index(), subject.index()), subject.index()))
                : Optional.empty());
  }

  /** "killing at least four", "nine were injured". */
  private Optional<Unit> harmed(Sentence sentence, Numeral numeral) {
    Token number = sentence.tokens().get(numeral.head());
    return number.head() >= 0
            && units.isHarm(sentence.tokens().get(number.head()))
            && standsAlone(sentence, numeral)
        ? Optional.of(new Unit("people", numeral.head()))
        : Optional.empty();
  }

  /** Whether the number is itself a subject, an object or one of several. */
  private static boolean standsAlone(Sentence sentence, Numeral numeral) {
    String relation = sentence.tokens().get(numeral.head()).relation();
    return relation.startsWith("nsubj")
        || relation.equals("obj")
        || relation.equals("conj")
        || relation.equals("dep");
  }

  private static boolean isWhole(Numeral numeral) {
    return numeral.value().scale() <= 0;
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
        .mapToObj(i -> new Unit(name(sentence, 0, i), i))
        .findFirst();
  }
}
