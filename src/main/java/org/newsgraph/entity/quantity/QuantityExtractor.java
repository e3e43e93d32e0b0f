package org.newsgraph.entity.quantity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.newsgraph.entity.quantity.HedgeFinder.Bound;
import org.newsgraph.entity.quantity.UnitFinder.Unit;
import org.newsgraph.model.findings.Quantity;
import org.newsgraph.model.text.AnnotatedArticle;
import org.newsgraph.model.text.Article;
import org.newsgraph.model.text.Sentence;

/**
 * Finds the quantities that an article reports: a number, what it counts, how it is hedged, and the
 * words for what happened to what is counted. Dates, ages, numbers in names, list numbers and
 * numbers in the title are left out.
 *
 * <p>Immutable, so one instance may be shared between threads.
 */
public final class QuantityExtractor {

  private final UnitLexicon units = new UnitLexicon();
  private final NumeralReader numerals = new NumeralReader(units);
  private final NumberFilter filter = new NumberFilter(units);
  private final UnitFinder unitFinder = new UnitFinder(units);
  private final HedgeFinder hedges = new HedgeFinder();

  /** Returns the quantities in the order of the text; empty if there are none. */
  public List<Quantity> extract(AnnotatedArticle annotated) {
    return annotated.sentences().stream()
        .filter(sentence -> !isTitle(annotated.article(), sentence) && hasVerb(sentence))
        .flatMap(sentence -> quantities(annotated.article(), sentence).stream())
        .toList();
  }

  private static boolean isTitle(Article article, Sentence sentence) {
    return article.paragraphs().get(sentence.paragraph()).title();
  }

  private static boolean hasVerb(Sentence sentence) {
    return sentence.tokens().stream().anyMatch(token -> token.tag().startsWith("VB"));
  }

  private List<Quantity> quantities(Article article, Sentence sentence) {
    List<Quantity> quantities = new ArrayList<>();
    Optional<Unit> previous = Optional.empty();
    for (Numeral numeral : numerals.read(sentence)) {
      if (filter.excludes(sentence, numeral)) {
        continue;
      }
      Optional<Unit> unit = unitFinder.find(sentence, numeral, previous);
      if (unit.isPresent() && (!isOne(numeral) || counts(sentence, numeral, previous))) {
        quantities.add(quantity(article, sentence, numeral, unit.get()));
        previous = isOne(numeral) ? previous.or(() -> unit) : unit;
      }
    }
    return quantities;
  }

  private static boolean isOne(Numeral numeral) {
    return numeral.value().compareTo(BigDecimal.ONE) == 0 && numeral.currency().isEmpty();
  }

  /** "One" is mostly a pronoun; it counts beside another number, or where someone is harmed. */
  private boolean counts(Sentence sentence, Numeral numeral, Optional<Unit> previous) {
    boolean modifies = sentence.tokens().get(numeral.head()).relation().equals("nummod");
    return modifies
        && (previous.isPresent()
            || sentence.tokens().stream().anyMatch(token -> units.harmed(token).isPresent()));
  }

  private Quantity quantity(Article article, Sentence sentence, Numeral numeral, Unit unit) {
    Optional<Bound> hedge = hedges.find(sentence, numeral);
    Optional<BigDecimal> value = Optional.of(numeral.value());
    return new Quantity(
        numeral.value(),
        value.filter(v -> numeral.upper().isPresent() || hedge.equals(Optional.of(Bound.LEAST))),
        numeral.upper().or(() -> value.filter(v -> hedge.equals(Optional.of(Bound.MOST)))),
        unit.name(),
        CircumstanceFinder.find(sentence, unit.anchor()).map(article::textOf),
        hedge.isPresent() || numeral.upper().isPresent(),
        article.passage(sentence.span(numeral.from(), numeral.to())));
  }
}
