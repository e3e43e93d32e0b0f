package org.newsgraph.link.claim;

import java.util.Collection;

/** A quotation and the article that has it. */
record QuotedBy(String article, QuoteHint hint) implements Telling {

  private static final char SEPARATOR = '\t';

  /** Reads what {@link #line} wrote. */
  static QuotedBy parse(String line) {
    int separator = line.indexOf(SEPARATOR);
    return new QuotedBy(
        line.substring(0, separator), QuoteHint.parse(line.substring(separator + 1)).orElseThrow());
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
