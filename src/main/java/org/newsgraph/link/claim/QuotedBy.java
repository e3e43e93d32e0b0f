package org.newsgraph.link.claim;

import java.util.Collection;
import org.newsgraph.link.pair.Item;

/** A quotation and the article that has it. */
record QuotedBy(String article, QuoteHint hint) implements Item {

  private static final char SEPARATOR = '\t';

  static String line(String article, String hint) {
    return article + SEPARATOR + hint;
  }

  /** Reads what {@link #line} wrote, of a line that is a hint. */
  static QuotedBy parse(String line) {
    int separator = line.indexOf(SEPARATOR);
    return new QuotedBy(
        line.substring(0, separator), QuoteHint.parse(line.substring(separator + 1)).orElseThrow());
  }

  @Override
  public Collection<String> keys() {
    return hint.quoted().runs();
  }

  /** One run in common is enough. */
  @Override
  public int telling() {
    return keys().size();
  }

  @Override
  public String rank() {
    return hint.origin().rank();
  }
}
