package org.newsgraph.entity.quantity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.newsgraph.entity.quantity.HedgeFinder.Bound;
import org.newsgraph.entity.quantity.UnitFinder.Unit;
import org.newsgraph.model.findings.Quantity;
import org.newsgraph.model.text.AnnotatedArticle;
import org.newsgraph.model.text.Article;
import org.newsgraph.model.text.Sentence;
import org.newsgraph.model.text.Token;

/**
 * Finds the quantities that an article reports: a number, what it counts, how it is hedged, and the
 * words for what happened to what is counted. Dates, numbers in names and list numbers are left
 * out.
 *
 * <p>Immutable, so one instance may be shared between threads.
 */
public final class QuantityExtractor {

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
        || relation.equals("nummod")
        || (previous.isPresent() && Set.of("conj", "appos", "dep", "nsubj:pass").contains(relation))
        || hedges.find(sentence, numeral).isPresent();
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
}
