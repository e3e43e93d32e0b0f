package org.newsgraph.link.claim;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.newsgraph.lexicon.Lexicon;
import org.newsgraph.model.ArticleFacts;
import org.newsgraph.model.Claim;
import org.newsgraph.model.EntityKey;
import org.newsgraph.model.NumberGroup;
import org.newsgraph.model.Quantity;

/**
 * Tells on which thing a number is: the strength of a force, the drones of one attack, the victims
 * in one place. Looks at one number and its sentence only, so that the same words give the same
 * group in every article; abstains where whose force, where or when cannot be told.
 */
final class NumberGrouper {

  private static final String STRENGTH = "strength";
  private static final String ATTACK = "attack";
  private static final String CASUALTIES = "casualties";
  private static final String TROOPS = "troops";
  private static final String LAUNCHED = "launched";
  private static final Set<String> WEAPONS = Set.of("drones", "missiles");

  private final ContentReader reader;
  private final Names names = new Names();
  private final Map<String, String> things = new HashMap<>();
  private final Map<String, Event> events = new HashMap<>();
  private final Set<String> combat = Lexicon.words("combat-words.txt");

  /** What a verb or a noun says to have happened, and to which kind of number that belongs. */
  private record Event(String name, String kind) {}

  NumberGrouper(ContentReader reader) {
    this.reader = reader;
    Lexicon.table("counted-things.tsv", 2).forEach(row -> things.put(row.get(0), row.get(1)));
    Lexicon.table("number-events.tsv", 3)
        .forEach(row -> events.put(row.get(0), new Event(row.get(1), row.get(2))));
  }

  /** The claims, with the group of each whose group can be told. */
  List<Claim> group(ArticleFacts facts) {
    Sentences sentences = new Sentences(facts.article());
    return facts.claims().stream().map(claim -> grouped(facts, sentences, claim)).toList();
  }

  private Claim grouped(ArticleFacts facts, Sentences sentences, Claim claim) {
    var number = claim.quantity().passage().span();
    NumberSentence sentence = new NumberSentence(number, sentences.around(number), reader, names);
    Optional<NumberGroup> group =
        sentence
            .nearest(events::containsKey)
            .map(events::get)
            .flatMap(
                event ->
                    thing(claim.quantity(), sentence, event)
                        .flatMap(thing -> group(facts, sentence, thing, event)));
    return new Claim(claim.quantity(), claim.claimedIn(), group);
  }

  /** The class of what is counted; people of a nation are its troops where there is war. */
  private Optional<String> thing(Quantity quantity, NumberSentence sentence, Event event) {
    String unit = quantity.unit().toLowerCase(Locale.ROOT);
    if (event.kind().equals(STRENGTH) && names.country(unit).isPresent()) {
      return Optional.of(TROOPS).filter(troops -> sentence.has(combat::contains));
    }
    String last = unit.substring(unit.lastIndexOf(' ') + 1);
    return Stream.of(unit, last, reader.stem(last))
        .filter(things::containsKey)
        .map(things::get)
        .findFirst();
  }

  private Optional<NumberGroup> group(
      ArticleFacts facts, NumberSentence sentence, String thing, Event event) {
    return switch (event.kind()) {
      case STRENGTH -> strength(facts, sentence, event).filter(group -> thing.equals(TROOPS));
      case ATTACK -> attack(facts, sentence, thing, event).filter(group -> WEAPONS.contains(thing));
      default ->
          casualties(facts, sentence, thing, event).filter(group -> !WEAPONS.contains(thing));
    };
  }

  /** The troops of one country that are said to be in another. */
  private Optional<NumberGroup> strength(ArticleFacts facts, NumberSentence sentence, Event event) {
    Whereabouts where = new Whereabouts(facts, sentence);
    return sentence
        .owner(things::containsKey)
        .or(sentence::actor)
        .flatMap(owner -> where.countryAfter(owner).map(there -> List.of(owner, there)))
        .map(
            pair ->
                named(
                    true,
                    event,
                    "%s of %s in %s".formatted(TROOPS, pair.get(0), pair.get(1)),
                    STRENGTH));
  }

  /** The weapons of one attack. */
  private Optional<NumberGroup> attack(
      ArticleFacts facts, NumberSentence sentence, String thing, Event event) {
    Optional<String> owner =
        sentence.owner(things::containsKey).or(() -> sentence.launcher(this::isLaunching));
    Period period = Period.of(facts.article(), sentence.passage());
    String whose = owner.map(name -> thing + " of " + name).orElse(thing);
    boolean global = period.day().isPresent() && owner.isPresent();
    String when = owner.isPresent() ? period.key() : "at-" + sentence.passage().span().begin();
    return Optional.of(named(global, event, whose, ATTACK, when));
  }

  private boolean isLaunching(String lemma) {
    return events.containsKey(lemma) && events.get(lemma).name().equals(LAUNCHED);
  }

  /** The victims of one nation's troops, or in one place. */
  private Optional<NumberGroup> casualties(
      ArticleFacts facts, NumberSentence sentence, String thing, Event event) {
    Period period = Period.of(facts.article(), sentence.passage());
    Optional<String> whose =
        sentence.owner(things::containsKey).map(owner -> thing + " of " + owner);
    return whose
        .or(() -> new Whereabouts(facts, sentence).place().map(place -> thing + " in " + place))
        .map(label -> named(period.day().isPresent(), event, label, CASUALTIES, period.key()));
  }

  private static NumberGroup named(
      boolean global, Event event, String label, String kind, String... period) {
    String slug =
        Stream.concat(Stream.of(kind, label), Stream.of(period))
            .map(part -> part.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-"))
            .collect(Collectors.joining("-"));
    String words = label.replace('-', ' ');
    return new NumberGroup(new EntityKey(global, slug), words, event.name());
  }
}
