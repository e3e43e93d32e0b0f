package org.newsgraph.crosslink.number;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.newsgraph.crosslink.number.NumberEvents.Event;
import org.newsgraph.crosslink.number.NumberEvents.Kind;
import org.newsgraph.model.facts.EntityKey;
import org.newsgraph.model.facts.QuantityClaim.NumberGroup;
import org.newsgraph.model.facts.Slug;

/**
 * What a number is about.
 *
 * @param thing what is counted
 * @param value the number
 * @param where whose it is or where, after the thing: "in Lima"; empty if the sentence does not
 *     tell
 * @param open whether the sentence names no place at all, and no other time than a day
 * @param period when; where it does not matter, without a day and without words
 * @param sentence the index of its sentence
 * @param additional whether the number comes on top of another: "two more"
 */
record NumberTopic(
    Event event,
    String thing,
    BigDecimal value,
    Optional<String> where,
    boolean open,
    Period period,
    int sentence,
    boolean additional) {

  /** Whether the number is of the same thing, wherever and whenever. */
  boolean isLike(NumberTopic other) {
    return event.equals(other.event) && thing.equals(other.thing);
  }

  /** Whether it is a number of several things that the other also gives for them. */
  boolean agreesWith(NumberTopic other) {
    return isLike(other)
        && value.compareTo(BigDecimal.ONE) > 0
        && value.compareTo(other.value) == 0;
  }

  /** The number where and when another is. */
  NumberTopic at(NumberTopic other) {
    return in(other.where, other.period);
  }

  /** The number in a group of its value. */
  NumberTopic ofValue() {
    return in(where, new Period(Optional.empty(), "of " + value.toPlainString()));
  }

  /** The number of other things. */
  NumberTopic of(String things) {
    return new NumberTopic(event, things, value, where, open, period, sentence, additional);
  }

  /** The number somewhere else at some other time. */
  NumberTopic in(Optional<String> there, Period then) {
    return new NumberTopic(event, thing, value, there, open, then, sentence, additional);
  }

  /**
   * The group of the number. Global if others can be on the same thing: of troops anywhere, of the
   * rest if the place is told and the day or the year is known.
   *
   * @param issued the day of publication
   */
  NumberGroup group(Optional<LocalDate> issued) {
    boolean timeless = event.kind() == Kind.STRENGTH;
    boolean told = timeless || !period.key().isEmpty();
    Optional<LocalDate> day = told ? period.day() : issued;
    boolean global = where.isPresent() && (timeless || day.isPresent() || period.isOfYear());
    String topic = topic(day.isPresent() ? "" : period.key());
    String key = day.map(date -> topic + "-" + date).orElse(topic);
    return new NumberGroup(
        new EntityKey(global && isShared(), key), topic, day, told, label(), event.name());
  }

  /** Attacks are told apart by the side that launched them and the day. */
  private boolean isShared() {
    return event.kind() != Kind.ATTACK || period.day().isPresent();
  }

  private String label() {
    String anywhere = event.kind() == Kind.CASUALTIES ? thing + " " + event.name() : thing;
    return where.map(it -> thing + " " + it).orElse(anywhere);
  }

  private String topic(String words) {
    boolean ofEvent = event.kind() == Kind.CASUALTIES || event.kind() == Kind.COUNT;
    return Stream.of(
            event.kind().name(), thing, where.orElse(""), ofEvent ? event.name() : "", words)
        .filter(part -> !part.isEmpty())
        .map(Slug::of)
        .collect(Collectors.joining("-"));
  }
}
