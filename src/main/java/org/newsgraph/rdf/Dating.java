package org.newsgraph.rdf;

import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.newsgraph.model.facts.DateInterval;
import org.newsgraph.model.text.Metadata;

/**
 * The one date that a fact has, as precise as it is known.
 *
 * @param date a day, else a month, else a year
 * @param from what tells it: {@code said}, {@code article} or {@code source}
 */
record Dating(Node date, String from) {

  private static final int YEAR = 4;
  private static final int MONTH = 7;
  private static final int DAY = 10;

  /**
   * When an article was published, else the date in the address of its source; empty if neither.
   */
  static Optional<Dating> of(Metadata article) {
    return article
        .issued()
        .flatMap(issued -> of(issued, "article"))
        .or(() -> article.sourceDate().flatMap(date -> of(date, "source")));
  }

  private static Optional<Dating> of(String date, String from) {
    String day = date.length() > DAY ? date.substring(0, DAY) : date;
    return Optional.of(Literals.date(day))
        .filter(node -> !Literals.text(day).equals(node))
        .map(node -> new Dating(node, from));
  }

  /**
   * When something was said: the day, or the month or year that all of its possible days are in;
   * empty if these are in more than one year.
   */
  static Optional<Dating> said(DateInterval days) {
    String from = days.from().toString();
    String to = days.to().toString();
    return Stream.of(DAY, MONTH, YEAR)
        .filter(length -> from.substring(0, length).equals(to.substring(0, length)))
        .findFirst()
        .flatMap(length -> of(from.substring(0, length), "said"));
  }
}
