package org.newsgraph.entity.quantity;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.newsgraph.entity.quantity.UnitFinder.Unit;
import org.newsgraph.model.text.Sentence;
import org.newsgraph.model.text.Token;

/** Finds what a number without a noun counts, by the clause around it. */
final class ClauseUnits {

  private final Units units;

  ClauseUnits(Units units) {
    this.units = units;
  }

  /** "casualties exceed 1.1 million", "the toll rose to 45". */
  Optional<Unit> subject(Sentence sentence, Numeral numeral) {
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
  Optional<Unit> estimated(Sentence sentence, Numeral numeral, Optional<Unit> previous) {
    Token number = sentence.tokens().get(numeral.head());
    boolean at =
        sentence.dependents(number.index()).stream().anyMatch(token -> token.word().equals("at"));
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
  Optional<Unit> harmed(Sentence sentence, Numeral numeral) {
    Token number = sentence.tokens().get(numeral.head());
    return number.head() >= 0
            && units.isHarm(sentence.tokens().get(number.head()))
            && standsAlone(sentence, numeral)
        ? Optional.of(new Unit("people", numeral.head()))
        : Optional.empty();
  }

  /** Whether the number is itself a subject, an object or one of several. */
  static boolean standsAlone(Sentence sentence, Numeral numeral) {
    String relation = sentence.tokens().get(numeral.head()).relation();
    return relation.startsWith("nsubj")
        || relation.equals("obj")
        || relation.equals("conj")
        || relation.equals("dep");
  }

  /** The nearest plural noun before it that the number is no part of ("in groups of 50"). */
  Optional<Unit> nounBefore(Sentence sentence, Numeral numeral) {
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
}
