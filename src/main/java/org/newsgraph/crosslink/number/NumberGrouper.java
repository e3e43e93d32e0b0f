package org.newsgraph.crosslink.number;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.newsgraph.crosslink.claim.DayWords;
import org.newsgraph.crosslink.claim.NameKeys;
import org.newsgraph.crosslink.claim.ParsedText;
import org.newsgraph.crosslink.number.NumberEvents.Event;
import org.newsgraph.crosslink.number.NumberEvents.Kind;
import org.newsgraph.lexicon.Lexicon;
import org.newsgraph.model.facts.ArticleFacts;
import org.newsgraph.model.facts.EntityKey;
import org.newsgraph.model.facts.QuantityClaim;
import org.newsgraph.model.facts.QuantityClaim.NumberGroup;
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
  private Optional<CountedThings.Thing> thing(Quantity quantity, NumberSentence sentence) {
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

  /** The classes of what numbers count, and the kinds of numbers that these come in. */
  private static final class CountedThings {

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
          .or(
              () ->
                  Optional.of(new Thing(last, kindsOf(stem))).filter(thing -> unit.equals(lower)));
    }

    private Set<Kind> kindsOf(String noun) {
      return people.contains(noun)
          ? EnumSet.of(Kind.CASUALTIES, Kind.COUNT)
          : EnumSet.of(Kind.COUNT);
    }
  }

  /**
   * Completes what the sentence of a number leaves open from the other sentences of its article: of
   * victims without a place, the only place of such victims in the article; without a day, the only
   * day of those in that place. What is counted twice with one result is one thing.
   */
  private static final class TopicCompletion {

    private final List<Optional<NumberTopic>> topics;

    /**
     * @param topics of the article's numbers, in their order; empty if unclear
     */
    TopicCompletion(List<Optional<NumberTopic>> topics) {
      this.topics = topics;
    }

    /** The topics, completed; empty where that is not clear either. */
    List<Optional<NumberTopic>> complete() {
      List<Optional<NumberTopic>> placed =
          IntStream.range(0, topics.size())
              .mapToObj(index -> topics.get(index).flatMap(topic -> placed(topic, index)))
              .toList();
      TopicCompletion whole = new TopicCompletion(placed);
      return placed.stream().map(topic -> topic.map(whole::dated)).toList();
    }

    private Optional<NumberTopic> placed(NumberTopic topic, int index) {
      if (topic.where().isPresent() || topic.event().kind() == Kind.ATTACK) {
        return Optional.of(topic);
      }
      Optional<NumberTopic> same =
          agreeing(topic, index, other -> other.where().isPresent()).map(topic::at);
      return same.isPresent() ? same : unplaced(topic, index);
    }

    private Optional<NumberTopic> unplaced(NumberTopic topic, int index) {
      if (!topic.open() || isPart(topic, index)) {
        return agreeing(topic, index, other -> !other.open()).map(other -> topic.ofValue());
      }
      List<NumberTopic> located =
          like(topic, other -> other.where().isPresent() && other.period().isNow());
      if (located.isEmpty()) {
        return Optional.of(topic);
      }
      NumberTopic first = located.get(0);
      boolean one = located.stream().allMatch(other -> other.where().equals(first.where()));
      boolean then = topic.period().key().isEmpty() || topic.period().equals(first.period());
      return Optional.of(topic.at(first)).filter(at -> one && then);
    }

    /** Another number of the article that has the same value. */
    private Optional<NumberTopic> agreeing(
        NumberTopic topic, int index, Predicate<NumberTopic> further) {
      return IntStream.range(0, topics.size())
          .filter(other -> other != index)
          .mapToObj(topics::get)
          .flatMap(Optional::stream)
          .filter(topic::agreesWith)
          .filter(further)
          .findFirst();
    }

    /** Whether the number is added to another, or stands beside another of its sentence. */
    private boolean isPart(NumberTopic topic, int index) {
      boolean added =
          topic.additional()
              && topics.subList(0, index).stream()
                  .flatMap(Optional::stream)
                  .anyMatch(topic::isLike);
      return added || like(topic, other -> other.sentence() == topic.sentence()).size() > 1;
    }

    private NumberTopic dated(NumberTopic topic) {
      if (topic.where().isEmpty() || !topic.period().key().isEmpty()) {
        return topic;
      }
      List<NumberTopic> dated =
          like(
              topic,
              other ->
                  Objects.equals(other.where(), topic.where()) && !other.period().key().isEmpty());
      return dated.stream().map(NumberTopic::period).distinct().count() == 1
          ? topic.at(dated.get(0))
          : topic;
    }

    private List<NumberTopic> like(NumberTopic topic, Predicate<NumberTopic> further) {
      return topics.stream()
          .flatMap(Optional::stream)
          .filter(topic::isLike)
          .filter(further)
          .toList();
    }
  }
}
