package org.newsgraph.crosslink.number;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.newsgraph.crosslink.claim.DayWords;
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
import org.newsgraph.model.findings.Quantity;
import org.newsgraph.model.text.Span;

/**
 * Decides what thing a number is about: the strength of a force, the drones of one attack, the
 * victims, the arrests, the aid or the inflation in one place. Looks at the sentence of the number,
 * and for victims at what the article tells elsewhere of their place; abstains where whose force,
 * where or when cannot be told.
 */
public final class NumberGrouper {

  private static final String TROOPS = "troops";
  private static final String LAUNCHED = "launched";

  private static final Set<Kind> COUNTED =
      Set.of(Kind.STRENGTH, Kind.ATTACK, Kind.CASUALTIES, Kind.COUNT);

  private final NameKeys names = new NameKeys();
  private final CountedThings things = new CountedThings();
  private final NumberEvents events = new NumberEvents();
  private final Set<String> combat = Lexicon.words("combat-words.txt");

  /**
   * The numbers of an article, with their groups; without a group where it is not clear, or where
   * no other number can be on the same thing.
   */
  public List<QuantityClaim> group(ArticleFacts facts) {
    ParsedText text = new ParsedText(facts);
    Optional<LocalDate> issued = new DayWords(facts.article()).issued();
    List<Optional<NumberTopic>> topics =
        facts.quantities().stream().map(claim -> topic(facts, text, claim.quantity())).toList();
    List<Optional<NumberGroup>> groups =
        new TopicCompletion(topics)
            .complete().stream().map(topic -> topic.map(it -> it.group(issued))).toList();
    return IntStream.range(0, groups.size())
        .mapToObj(index -> grouped(facts.quantities().get(index), groups.get(index), groups))
        .toList();
  }

  private static QuantityClaim grouped(
      QuantityClaim claim, Optional<NumberGroup> group, List<Optional<NumberGroup>> groups) {
    Optional<EntityKey> key = group.map(NumberGroup::key);
    long members = groups.stream().filter(it -> it.map(NumberGroup::key).equals(key)).count();
    return new QuantityClaim(
        claim.quantity(), claim.claimedIn(), group.filter(it -> it.key().global() || members > 1));
  }

  private Optional<NumberTopic> topic(ArticleFacts facts, ParsedText text, Quantity quantity) {
    Span number = quantity.passage().span();
    return text.sentence(number)
        .map(sentence -> new NumberSentence(number, sentence, names))
        .flatMap(
            sentence ->
                thing(quantity, sentence)
                    .flatMap(
                        thing ->
                            events
                                .nearest(sentence, thing.kinds())
                                .filter(
                                    event -> isCount(quantity) || !COUNTED.contains(event.kind()))
                                .flatMap(
                                    event ->
                                        topic(facts, sentence, quantity, thing.name(), event))));
  }

  /** Whether it is no fraction: two thirds of the victims are no number of victims. */
  private static boolean isCount(Quantity quantity) {
    return quantity.value().signum() == 0 || quantity.value().compareTo(BigDecimal.ONE) >= 0;
  }

  /** The class of what is counted; people of a nation are its troops where there is war. */
  private Optional<Thing> thing(Quantity quantity, NumberSentence sentence) {
    return names.country(quantity.unit()).isPresent()
        ? things.of(TROOPS, sentence::lemma).filter(troops -> sentence.has(combat::contains))
        : things.of(quantity.unit(), sentence::lemma);
  }

  private Optional<NumberTopic> topic(
      ArticleFacts facts, NumberSentence sentence, Quantity quantity, String thing, Event event) {
    Period period = Period.of(facts.article(), sentence.sentence());
    NumberLocation location = new NumberLocation(facts, sentence);
    boolean victims = event.kind() == Kind.CASUALTIES;
    boolean open = victims && !location.isTold() && !sentence.isOfName() && period.isNow();
    NumberTopic topic =
        new NumberTopic(
            event,
            thing,
            quantity.value(),
            Optional.empty(),
            open,
            period,
            sentence.sentence().index(),
            sentence.isAdditional());
    return switch (event.kind()) {
      case STRENGTH ->
          strength(sentence, location)
              .map(forces -> topic.of(TROOPS).in(Optional.of(forces), Period.NONE));
      case ATTACK -> Optional.of(attack(sentence, topic));
      case CASUALTIES -> Optional.of(topic.in(whose(sentence).or(() -> in(location)), period));
      case COUNT -> Optional.of(topic.in(in(location), period));
      case SHARE, MEASURE, MONEY ->
          in(location)
              .map(place -> topic.of(event.name() + " " + thing).in(Optional.of(place), period));
    };
  }

  private static Optional<String> in(NumberLocation location) {
    return location.place().map(place -> "in " + place);
  }

  private Optional<String> whose(NumberSentence sentence) {
    return sentence.owner(things::contains).map(owner -> "of " + names.display(owner));
  }

  /** The troops of one country that are said to be in another. */
  private Optional<String> strength(NumberSentence sentence, NumberLocation location) {
    return sentence
        .owner(things::contains)
        .or(sentence::actor)
        .flatMap(
            owner ->
                location
                    .countryAfter(owner)
                    .map(there -> "of " + names.display(owner) + " in " + names.display(there)));
  }

  /** The weapons of one attack. */
  private NumberTopic attack(NumberSentence sentence, NumberTopic topic) {
    Optional<String> owner =
        whose(sentence)
            .or(
                () ->
                    sentence
                        .launcher(lemma -> events.isCalled(lemma, LAUNCHED))
                        .map(name -> "of " + names.display(name)));
    boolean told = owner.isPresent() && !topic.period().key().isEmpty();
    Period period = told ? topic.period() : Period.at(sentence.sentence().span().begin());
    return topic.in(owner, period);
  }
}
