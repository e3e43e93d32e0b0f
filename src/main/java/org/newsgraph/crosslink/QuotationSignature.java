package org.newsgraph.crosslink;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.newsgraph.crosslink.claim.QuotedText;
import org.newsgraph.crosslink.claim.SameQuotation;
import org.newsgraph.crosslink.claim.StatementContext;

/** The signature of a statement that quotes: the quoted words. */
record QuotationSignature(Origin origin, QuotedText quoted) implements Signature {

  private static final String KIND = "quote";
  private static final int COLUMNS = 4;

  /**
   * The signature of a statement; empty if it has no quotation that others cannot have by chance.
   */
  static Optional<QuotationSignature> of(StatementContext context, int index, String iri) {
    Origin origin = new Origin(iri, context.facts().article().metadata().issued().orElse(""));
    return Optional.of(new QuotationSignature(origin, context.quoted(index)))
        .filter(
            signature ->
                SameQuotation.isOwn(context, index) && !signature.quoted().runs().isEmpty());
  }

  @Override
  public String wording() {
    return String.join(" ", quoted.words());
  }

  /** The runs of words; have spaces in them. */
  @Override
  public Collection<String> keys() {
    return quoted.runs();
  }

  @Override
  public String line() {
    return String.join("\t", KIND, origin.statement(), origin.date(), wording());
  }

  /** Parses a line; empty if it is a signature of another kind. */
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
