package org.newsgraph.link.story;

import java.util.Collection;
import org.newsgraph.link.pair.Item;

/** An article's text and the number that it has among those that are compared. */
record NumberedText(int number, StoryHint hint) implements Item {

  private static final char SEPARATOR = '\t';

  String line() {
    return number + (SEPARATOR + hint.line());
  }

  /** Reads what {@link #line} wrote. */
  static NumberedText parse(String line) {
    int separator = line.indexOf(SEPARATOR);
    return new NumberedText(
        Integer.parseInt(line.substring(0, separator)),
        StoryHint.parse(line.substring(separator + 1)).orElseThrow());
  }

  @Override
  public Collection<String> keys() {
    return hint.signature().bands();
  }

  /** One band in common is enough. */
  @Override
  public int telling() {
    return keys().size();
  }

  @Override
  public String rank() {
    return hint.article();
  }
}
