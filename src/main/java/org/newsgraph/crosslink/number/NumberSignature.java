package org.newsgraph.crosslink.number;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.newsgraph.model.facts.ArticleFacts;
import org.newsgraph.model.facts.QuantityClaim.NumberGroup;

/**
 * What is kept of a number to group it with those of other articles. Written with the article's
 * part in the store as one line of tab-separated columns, the first of which names the kind.
 *
 * @param quantity its IRI
 * @param topic identifies the thing that it is about, for any day
 * @param day the day that it is of; empty if the topic does not depend on one
 * @param told whether the text tells the day, not only when it was published
 * @param label what is counted, for people to read
 */
public record NumberSignature(
    String quantity, String topic, Optional<LocalDate> day, boolean told, String label) {

  private static final String KIND = "number";
  private static final String TAB = "\t";
  private static final int COLUMNS = 6;
  private static final String TOLD = "a";
  private static final String PUBLISHED = "b";

  /**
   * A line for each number of an article that others can be grouped with.
   *
   * @param quantities the IRIs of the article's numbers, in their order
   */
  public static List<String> of(ArticleFacts facts, List<String> quantities) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < quantities.size(); i++) {
      String iri = quantities.get(i);
      facts
          .quantities()
          .get(i)
          .group()
          .filter(group -> group.key().global())
          .map(group -> of(iri, group).line())
          .ifPresent(lines::add);
    }
    return lines;
  }

  /**
   * A line for a number of which only its group is known, as of an article that was loaded: such
   * numbers make up the group again, and no other joins them.
   *
   * @param group the name of the group
   * @param label what is counted; empty if it is to be {@linkplain #labelled added}
   */
  public static String recorded(String quantity, String group, String label) {
    return new NumberSignature(quantity, group, Optional.empty(), true, label).line();
  }

  /**
   * Adds its label to a line without one.
   *
   * @param labels by the names of the groups
   * @return the same line if it is of another kind
   */
  public static String labelled(String line, Map<String, String> labels) {
    return parse(line)
        .filter(number -> number.label().isEmpty())
        .map(
            number ->
                recorded(
                    number.quantity(),
                    number.topic(),
                    labels.getOrDefault(number.topic(), number.topic())))
        .orElse(line);
  }

  private static NumberSignature of(String iri, NumberGroup group) {
    return new NumberSignature(iri, group.topic(), group.day(), group.dayTold(), group.label());
  }

  /** The line as it is written; sorts by topic and day, told days first. */
  String line() {
    return String.join(
        TAB,
        KIND,
        topic,
        day.map(LocalDate::toString).orElse(""),
        told ? TOLD : PUBLISHED,
        quantity,
        label);
  }

  /** Parses a line; empty if it is a signature of another kind. */
  static Optional<NumberSignature> parse(String line) {
    List<String> cells = List.of(line.split(TAB, -1));
    return cells.size() == COLUMNS && cells.get(0).equals(KIND)
        ? Optional.of(
            new NumberSignature(
                cells.get(4),
                cells.get(1),
                Optional.of(cells.get(2)).filter(day -> !day.isEmpty()).map(LocalDate::parse),
                cells.get(3).equals(TOLD),
                cells.get(5)))
        : Optional.empty();
  }

  /** The name of the group whose first number this is. */
  String group() {
    return day.map(date -> topic + "-" + date).orElse(topic);
  }
}
