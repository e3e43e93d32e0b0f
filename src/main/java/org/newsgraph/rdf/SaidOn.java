package org.newsgraph.rdf;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.newsgraph.model.facts.DateInterval;
import org.newsgraph.model.facts.Reason;
import org.newsgraph.model.facts.Unresolved;
import org.newsgraph.model.text.Passage;

/** Writes when something was said: the words in any case, the days where they can be told. */
final class SaidOn {

  private final Draft draft;
  private final Dates dates;
  private final Optional<LocalDate> issued;

  SaidOn(Draft draft, Dates dates) {
    this.draft = draft;
    this.dates = dates;
    this.issued = draft.source.article().metadata().issued().flatMap(SaidOn::day);
  }

  void write(Node statement, Passage words) {
    draft.facts.text(statement, Ng.SAID_ON_TEXT, words.text());
    Optional<DateInterval> days = issued.flatMap(day -> dates.resolve(words.text(), day));
    days.ifPresentOrElse(found -> days(statement, found), () -> unresolved(words));
  }

  private void days(Node statement, DateInterval days) {
    Node from = Literals.date(days.from().toString());
    Node to = Literals.date(days.to().toString());
    if (from.equals(to)) {
      draft.facts.add(statement, Ng.SAID_ON, from);
    } else {
      draft.facts.add(statement, Ng.SAID_FROM, from);
      draft.facts.add(statement, Ng.SAID_TO, to);
    }
  }

  private void unresolved(Passage words) {
    Reason reason = issued.isEmpty() ? Reason.NO_ANCHOR : Reason.NO_DAY;
    UnresolvedTriples.write(draft, new Unresolved(Unresolved.Kind.DATE, words, reason, List.of()));
  }

  /** The day of a date or of a point in time; empty if it is less precise. */
  private static Optional<LocalDate> day(String issued) {
    try {
      return Optional.of(LocalDate.parse(issued.length() > 10 ? issued.substring(0, 10) : issued));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
