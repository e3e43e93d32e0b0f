package org.newsgraph.crosslink.number;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.newsgraph.crosslink.number.NumberEvents.Kind;

/**
 * Completes what the sentence of a number leaves open from the other sentences of its article: of
 * victims without a place, the only place of such victims in the article; without a day, the only
 * day of those in that place. What is counted twice with one result is one thing.
 */
final class TopicCompletion {

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
            && topics.subList(0, index).stream().flatMap(Optional::stream).anyMatch(topic::isLike);
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
    return topics.stream().flatMap(Optional::stream).filter(topic::isLike).filter(further).toList();
  }
}
