package org.newsgraph.crosslink;

import java.util.List;
import java.util.Optional;
import org.newsgraph.crosslink.claim.QuotedText;
import org.newsgraph.crosslink.claim.SameQuotation;
import org.newsgraph.crosslink.claim.StatementContext;

/** The words that a statement quotes, as one line of columns separated by tabs. */
record QuotationSignature(Origin origin, QuotedText quoted) {

  private static final String KIND = "quote";
  private static final int COLUMNS = 4;

  /** The quotation of a statement, if it has one that tells it from others. */
  static Optional<QuotationSignature> of(StatementContext page, int index, String iri) {
    Origin origin = new Origin(iri, page.facts().article().metadata().issued().orElse(""));
    return Optional.of(new QuotationSignature(origin, page.quoted(index)))
        .filter(hint -> SameQuotation.isOwn(page, index) && !hint.quoted().runs().isEmpty());
  }

  String line() {
    return String.join(
        "\t", KIND, origin.statement(), origin.date(), String.join(" ", quoted.words()));
  }

  /** Reads a line; empty if it is of another kind. */
  static Optional<QuotationSignature> parse(String line) {
    List<String> cells = List.of(line.split("\t", -1));
    return cells.size() == COLUMNS && cells.get(0).equals(KIND)
        ? Optional.of(
            new QuotationSignature(
                new Origin(cells.get(1), cells.get(2)),
                new QuotedText(List.of(cells.get(3).split(" ")))))
        : Optional.empty();
  }
}
