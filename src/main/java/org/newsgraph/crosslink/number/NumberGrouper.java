package org.newsgraph.crosslink.number;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.newsgraph.crosslink.claim.NameKeys;
import org.newsgraph.crosslink.claim.ParsedText;
import org.newsgraph.crosslink.number.CountedThings.Thing;
import org.newsgraph.crosslink.number.NumberEvents.Event;
import org.newsgraph.crosslink.number.NumberEvents.Kind;
import org.newsgraph.lexicon.Lexicon;
import org.newsgraph.model.facts.ArticleFacts;
import org.newsgraph.model.facts.EntityKey;
import org.newsgraph.model.facts.NumberGroup;
import org.newsgraph.model.facts.QuantityClaim;
import org.newsgraph.model.facts.Slug;
import org.newsgraph.model.findings.Quantity;
import org.newsgraph.model.text.Span;

/**
 * Decides what thing a number is about: the strength of a force, the drones of one attack, the
 * victims, the arrests, the aid or the inflation in one place. Looks at one number and its sentence
 * only, so that the same words give the same group in every article; abstains where whose force,
 * where or when cannot be told.
 */
public final class NumberGrouper {

  private static final String TROOPS = "troops";
  private static final String LAUNCHED = "launched";

  private final NameKeys names = new NameKeys();
  private final CountedThings things = new CountedThings();
  private final NumberEvents events = new NumberEvents();
  private final Set<String> combat = Lexicon.words("combat-words.txt");

  /** The numbers of an article, with their groups; without a group where it is not clear. */
  public List<QuantityClaim> group(ArticleFacts facts) {
    ParsedText text = new ParsedText(facts);
    return facts.quantities().stream().map(claim -> grouped(facts, text, claim)).toList();
  }

  private QuantityClaim grouped(ArticleFacts facts, ParsedText text, QuantityClaim claim) {
    Span number = claim.quantity().passage().span();
    Optional<NumberGroup> group =
        text.sentence(number)
            .map(sentence -> new NumberSentence(number, sentence, names))
            .flatMap(sentence -> group(facts, claim.quantity(), sentence));
    return new QuantityClaim(claim.quantity(), claim.claimedIn(), group);
  }

  private Optional<NumberGroup> group(
      ArticleFacts facts, Quantity quantity, NumberSentence sentence) {
    return thing(quantity, sentence)
        .flatMap(
            thing ->
                events
                    .nearest(sentence, thing.kinds())
                    .flatMap(event -> group(facts, sentence, thing.name(), event)));
  }

  /** The class of what is counted; people of a nation are its troops where there is war. */
  private Optional<Thing> thing(Quantity quantity, NumberSentence sentence) {
    return names.country(quantity.unit()).isPresent()
        ? things.of(TROOPS, sentence::lemma).filter(troops -> sentence.has(combat::contains))
        : things.of(quantity.unit(), sentence::lemma);
  }

  private Optional<NumberGroup> group(
      ArticleFacts facts, NumberSentence sentence, String thing, Event event) {
    return switch (event.kind()) {
      case STRENGTH -> strength(facts, sentence, event);
      case ATTACK -> Optional.of(attack(facts, sentence, thing, event));
      case CASUALTIES -> casualties(facts, sentence, thing, event);
      case COUNT, SHARE, MEASURE, MONEY ->
          inPlace(facts, sentence, thing, event)
              .map(label -> named(event, label, Period.of(facts.article(), sentence.sentence())));
    };
  }

  /** The troops of one country that are said to be in another. */
  private Optional<NumberGroup> strength(ArticleFacts facts, NumberSentence sentence, Event event) {
    NumberLocation where = new NumberLocation(facts, sentence);
    return sentence
        .owner(things::contains)
        .or(sentence::actor)
        .flatMap(
            owner ->
                where
                    .countryAfter(owner)
                    .map(there -> names.display(owner) + " in " + names.display(there)))
        .map(forces -> named(true, event, TROOPS + " of " + forces));
  }

  /** The weapons of one attack. */
  private NumberGroup attack(
      ArticleFacts facts, NumberSentence sentence, String thing, Event event) {
    Optional<String> owner =
        sentence
            .owner(things::contains)
            .or(() -> sentence.launcher(lemma -> events.isCalled(lemma, LAUNCHED)));
    Period period = Period.of(facts.article(), sentence.sentence());
    String whose = owner.map(name -> thing + " of " + names.display(name)).orElse(thing);
    boolean global = period.day().isPresent() && owner.isPresent();
    boolean told = owner.isPresent() && !period.key().isEmpty();
    String when = told ? period.key() : "at-" + sentence.sentence().span().begin();
    return named(global, event, whose, when);
  }

  /** The victims of one nation's troops, or in one place. */
  private Optional<NumberGroup> casualties(
      ArticleFacts facts, NumberSentence sentence, String thing, Event event) {
    return sentence
        .owner(things::contains)
        .map(owner -> thing + " of " + names.display(owner))
        .or(() -> inPlace(facts, sentence, thing, event))
        .map(label -> named(event, label, Period.of(facts.article(), sentence.sentence())));
  }

  private static Optional<String> inPlace(
      ArticleFacts facts, NumberSentence sentence, String thing, Event event) {
    String what = event.kind() == Kind.COUNT || event.kind() == Kind.CASUALTIES ? "" : event.name();
    return new NumberLocation(facts, sentence)
        .place()
        .map(place -> (what + " " + thing + " in " + place).strip());
  }

  private static NumberGroup named(Event event, String label, Period period) {
    return named(period.day().isPresent(), event, label, period.key());
  }

  private static NumberGroup named(boolean global, Event event, String label, String... period) {
    String kind = event.kind().name();
    String slug =
        Stream.concat(Stream.of(kind, label), Stream.of(period))
            .filter(part -> !part.isEmpty())
            .map(Slug::of)
            .collect(Collectors.joining("-"));
    return new NumberGroup(new EntityKey(global, slug), label, event.name());
  }
}
