package org.newsgraph.crosslink;

import java.util.Collection;

/** A quotation and the article that has it. */
record QuotationRecord(String article, QuotationSignature hint) implements ComparableRecord {

  private static final char SEPARATOR = '\t';

  /** Reads what {@link #line} wrote. */
  static QuotationRecord parse(String line) {
    int separator = line.indexOf(SEPARATOR);
    return new QuotationRecord(
        line.substring(0, separator),
        QuotationSignature.parse(line.substring(separator + 1)).orElseThrow());
  }

  @Override
  public String line() {
    return article + SEPARATOR + hint.line();
  }

  @Override
  public Origin origin() {
    return hint.origin();
  }

  @Override
  public String wording() {
    return String.join(" ", hint.quoted().words());
  }

  @Override
  public Collection<String> keys() {
    return hint.quoted().runs();
  }
}
