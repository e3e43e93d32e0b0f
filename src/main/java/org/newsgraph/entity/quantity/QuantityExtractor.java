package org.newsgraph.entity.quantity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.newsgraph.entity.quantity.HedgeFinder.Bound;
import org.newsgraph.entity.quantity.NumeralReader.Numeral;
import org.newsgraph.entity.quantity.UnitFinder.Unit;
import org.newsgraph.lexicon.WordNet;
import org.newsgraph.model.findings.Quantity;
import org.newsgraph.model.text.AnnotatedArticle;
import org.newsgraph.model.text.Article;
import org.newsgraph.model.text.Sentence;
import org.newsgraph.model.text.Span;
import org.newsgraph.model.text.Token;

/**
 * Finds the quantities that an article reports: a number, what it counts, how it is hedged, and the
 * words for what happened to what is counted. Dates, numbers in names and list numbers are left
 * out.
 *
 * <p>Immutable, so one instance may be shared between threads.
 */
public final class QuantityExtractor {

  /** How many tokens behind "one" its "another" may stand. */
  private static final int MAX_BETWEEN = 5;

  /** What an age is about. */
  private static final String AGE = "age";

  private final UnitLexicon units = new UnitLexicon();
  private final NumeralReader numerals = new NumeralReader(units);
  private final HedgeFinder hedges = new HedgeFinder();
  private final NumberFilter filter = new NumberFilter(units, hedges);
  private final AgeFinder ages = new AgeFinder(units);
  private final UnitFinder unitFinder = new UnitFinder(units);

  /** Returns the quantities in the order of the text; empty if there are none. */
  public List<Quantity> extract(AnnotatedArticle annotated) {
    return annotated.sentences().stream()
        .flatMap(sentence -> quantities(annotated.article(), sentence).stream())
        .toList();
  }

  private List<Quantity> quantities(Article article, Sentence sentence) {
    List<Quantity> quantities = new ArrayList<>();
    Optional<Unit> previous = Optional.empty();
    for (Numeral numeral : numerals.read(sentence)) {
      Optional<Unit> age = ages.find(sentence, numeral);
      if (age.isPresent()) {
        quantities.add(quantity(article, sentence, numeral, age.get(), Optional.of(AGE)));
      } else if (!filter.excludes(sentence, numeral)) {
        Optional<Unit> unit = counted(sentence, numeral, previous);
        unit.map(u -> quantity(article, sentence, numeral, u, about(article, sentence, u)))
            .ifPresent(quantities::add);
        previous = next(previous, numeral, unit);
      }
    }
    return quantities;
  }

  /** What a later number without a noun counts: neither a share nor what is one only. */
  private Optional<Unit> next(Optional<Unit> previous, Numeral numeral, Optional<Unit> unit) {
    Optional<Unit> thing = unit.filter(u -> !units.isShare(u.name()));
    return isOne(numeral) ? previous.or(() -> thing) : thing.or(() -> previous);
  }

  private Optional<Unit> counted(Sentence sentence, Numeral numeral, Optional<Unit> previous) {
    return unitFinder
        .find(sentence, numeral, previous)
        .filter(unit -> !isOne(numeral) || counts(sentence, numeral, previous));
  }

  private static Optional<String> about(Article article, Sentence sentence, Unit unit) {
    return CircumstanceFinder.find(sentence, unit.anchor()).map(article::textOf);
  }

  private static boolean isOne(Numeral numeral) {
    return numeral.value().compareTo(BigDecimal.ONE) == 0 && numeral.currency().isEmpty();
  }

  /** "One" is mostly a pronoun; alone it counts beside another number, or if it is hedged. */
  private boolean counts(Sentence sentence, Numeral numeral, Optional<Unit> previous) {
    Token number = sentence.tokens().get(numeral.head());
    String relation = number.relation();
    boolean harmed =
        relation.equals("obj") && units.harmed(sentence.tokens().get(number.head())).isPresent();
    return harmed
        || (relation.equals("nummod") && !isOneOrAnother(sentence, numeral))
        || (previous.isPresent() && Set.of("conj", "appos", "dep", "nsubj:pass").contains(relation))
        || hedges.find(sentence, numeral).isPresent();
  }

  /** "one party after another", "one side or another". */
  private static boolean isOneOrAnother(Sentence sentence, Numeral numeral) {
    List<Token> tokens = sentence.tokens();
    int end = Math.min(tokens.size(), numeral.to() + MAX_BETWEEN);
    return tokens.subList(numeral.to(), end).stream()
        .anyMatch(token -> token.word().equals("another"));
  }

  private Quantity quantity(
      Article article, Sentence sentence, Numeral numeral, Unit unit, Optional<String> about) {
    Optional<Bound> hedge = hedges.find(sentence, numeral);
    Optional<BigDecimal> value = Optional.of(numeral.value());
    return new Quantity(
        numeral.value(),
        value.filter(v -> numeral.upper().isPresent() || hedge.equals(Optional.of(Bound.LEAST))),
        numeral.upper().or(() -> value.filter(v -> hedge.equals(Optional.of(Bound.MOST)))),
        unit.name(),
        about,
        hedge.isPresent() || numeral.upper().isPresent(),
        article.passage(sentence.span(numeral.from(), numeral.to())));
  }

  /** Finds the few words that say what happened to what a number counts ("were intercepted"). */
  private static final class CircumstanceFinder {

    private static final int MAX_WORDS = 6;

    private CircumstanceFinder() {}

    /**
     * Returns where the words stand; empty if there are none.
     *
     * @param anchor the index of the noun that is counted, or of the number if there is no noun
     */
    static Optional<Span> find(Sentence sentence, int anchor) {
      Token noun = firstConjunct(sentence, anchor);
      return participle(sentence, noun)
          .or(() -> predicate(sentence, noun))
          .or(() -> governor(sentence, noun));
    }

    private static Token firstConjunct(Sentence sentence, int index) {
      Token token = sentence.tokens().get(index);
      return token.relation().equals("conj") && token.head() >= 0
          ? sentence.tokens().get(token.head())
          : token;
    }

    /** "drones launched in overnight attacks". */
    private static Optional<Span> participle(Sentence sentence, Token noun) {
      return sentence.dependents(noun.index()).stream()
          .filter(token -> token.relation().equals("acl"))
          .findFirst()
          .map(verb -> phrase(sentence, verb.index()));
    }

    /** "33 were intercepted near the border". */
    private static Optional<Span> predicate(Sentence sentence, Token noun) {
      return noun.relation().startsWith("nsubj") && noun.head() > noun.index()
          ? Optional.of(phrase(sentence, noun.head()))
          : Optional.empty();
    }

    /** "intercepted 38", "the destruction of 59 drones". */
    private static Optional<Span> governor(Sentence sentence, Token noun) {
      return Optional.of(noun)
          .filter(token -> token.head() >= 0 && !token.relation().equals("dep"))
          .map(token -> sentence.tokens().get(token.head()))
          .filter(head -> head.tag().startsWith("VB") || head.tag().startsWith("NN"))
          .map(head -> withParticle(sentence, head));
    }

    /** "shot down", "sent back". */
    private static Span withParticle(Sentence sentence, Token head) {
      return sentence.dependents(head.index()).stream()
          .filter(token -> token.relation().equals("compound:prt"))
          .filter(token -> token.index() == head.index() + 1)
          .findFirst()
          .map(particle -> head.span().union(particle.span()))
          .orElse(head.span());
    }

    /** The word and what follows it under it, up to six words or the next mark. */
    private static Span phrase(Sentence sentence, int head) {
      List<Token> tokens = sentence.tokens();
      int end = head + 1;
      while (end < tokens.size()
          && end - head < MAX_WORDS
          && Character.isLetterOrDigit(tokens.get(end).word().codePointAt(0))
          && isUnder(tokens, end, head)) {
        end++;
      }
      return sentence.span(head, end);
    }

    private static boolean isUnder(List<Token> tokens, int index, int head) {
      int i = index;
      while (i > head) {
        i = tokens.get(i).head();
      }
      return i == head && !tokens.get(index).relation().equals("cc");
    }
  }

  /** Tells the numbers that are somebody's age. */
  private static final class AgeFinder {

    private static final BigDecimal MOST_YEARS = BigDecimal.valueOf(125);

    /** What may stand between the word for an age and the number, beside other numbers. */
    private static final Set<String> LINKS = Set.of("of", "and", "or", ",", "to", "between");

    private static final String YEARS = "years";

    private final UnitLexicon units;

    AgeFinder(UnitLexicon units) {
      this.units = units;
    }

    /** Returns the unit of time that an age is given in; empty if the number is no age. */
    Optional<Unit> find(Sentence sentence, Numeral numeral) {
      List<Token> tokens = sentence.tokens();
      if (numeral.currency().isPresent() || numeral.value().compareTo(MOST_YEARS) > 0) {
        return Optional.empty();
      }
      boolean age =
          isAfterWord(tokens, numeral.from() - 1, numeral)
              || isAtAge(tokens, numeral)
              || isApposition(tokens, numeral)
              || isPredicate(sentence, numeral);
      return old(tokens, numeral)
          .or(() -> age ? Optional.of(new Unit(YEARS, numeral.head())) : Optional.empty());
    }

    /** "52 years old", "52-year-old", "10-19 year olds". */
    private Optional<Unit> old(List<Token> tokens, Numeral numeral) {
      int unit = afterDash(tokens, numeral.to());
      int old = afterDash(tokens, unit + 1);
      return old < tokens.size() && lower(tokens.get(old)).matches("olds?")
          ? units.duration(tokens.get(unit)).map(name -> new Unit(name, unit))
          : Optional.empty();
    }

    private int afterDash(List<Token> tokens, int i) {
      return i < tokens.size() && units.isDash(tokens.get(i)) ? i + 1 : i;
    }

    /** "aged 52", "at the age of 52", "aged nine, ten and 52". */
    private boolean isAfterWord(List<Token> tokens, int before, Numeral numeral) {
      int i = before;
      while (i > 0 && (LINKS.contains(lower(tokens.get(i))) || tokens.get(i).tag().equals("CD"))) {
        i--;
      }
      return i >= 0 && units.isAge(tokens.get(i)) && isBare(tokens, numeral);
    }

    /** "At 77, Ada Roe retired." */
    private static boolean isAtAge(List<Token> tokens, Numeral numeral) {
      int after = numeral.to() + 1;
      return numeral.from() == 1
          && lower(tokens.get(0)).equals("at")
          && after < tokens.size()
          && tokens.get(numeral.to()).word().equals(",")
          && (tokens.get(after).ner().equals("PERSON") || isPersonalPronoun(tokens.get(after)));
    }

    /** "Ada Roe, 52, said", "the mayor (52)". */
    private static boolean isApposition(List<Token> tokens, Numeral numeral) {
      if (numeral.from() < 2) {
        return false;
      }
      int now = lower(tokens.get(numeral.from() - 1)).equals("now") && numeral.from() > 2 ? 1 : 0;
      Token mark = tokens.get(numeral.from() - 1 - now);
      Token before = tokens.get(numeral.from() - 2 - now);
      boolean named = before.ner().equals("PERSON");
      return before.tag().startsWith("NN")
          && isPlainNumber(numeral)
          && isFollowedByMark(tokens, numeral)
          && (mark.word().equals(",") || (named && mark.tag().equals("-LRB-")));
    }

    private static boolean isPlainNumber(Numeral numeral) {
      return numeral.to() - numeral.from() == 1 && numeral.value().scale() <= 0;
    }

    private static boolean isFollowedByMark(List<Token> tokens, Numeral numeral) {
      return numeral.to() == tokens.size()
          || Set.of(",", ".", ":", "-RRB-", "``", "''").contains(tokens.get(numeral.to()).tag());
    }

    /** "He was 52"; not "the only one". */
    private boolean isPredicate(Sentence sentence, Numeral numeral) {
      boolean definite =
          numeral.from() > 0 && units.isDeterminer(sentence.tokens().get(numeral.from() - 1));
      List<Token> under = sentence.dependents(numeral.head());
      return !definite
          && isBare(sentence.tokens(), numeral)
          && under.stream().anyMatch(token -> token.relation().equals("cop"))
          && under.stream()
              .filter(token -> token.relation().equals("nsubj"))
              .anyMatch(AgeFinder::isPerson);
    }

    /** Not a noun for a group: "membership is around 100" tells no age. */
    private static boolean isPerson(Token subject) {
      return subject.ner().equals("PERSON")
          || isPersonalPronoun(subject)
          || (subject.tag().equals("NN")
              && WordNet.nounClass(subject.lemma()).filter("person"::equals).isPresent());
    }

    private static boolean isPersonalPronoun(Token token) {
      return Set.of("he", "she", "i", "who").contains(lower(token));
    }

    /** Whether no noun follows that the number could count; "one of them" is no age. */
    private static boolean isBare(List<Token> tokens, Numeral numeral) {
      return numeral.to() == tokens.size()
          || tokens.get(numeral.to()).word().equals("on")
          || !tokens.get(numeral.to()).tag().matches("NN.*|JJ.*|CD|IN|\\$|HYPH|SYM");
    }

    private static String lower(Token token) {
      return token.word().toLowerCase(Locale.ROOT);
    }
  }
}
