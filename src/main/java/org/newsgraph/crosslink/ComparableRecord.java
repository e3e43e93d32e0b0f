package org.newsgraph.crosslink;

import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;
import org.newsgraph.crosslink.blocking.Item;

/**
 * A signature with the article that has it.
 *
 * @param article its id
 */
record ComparableRecord<S extends Signature>(String article, S signature) implements Item {

  private static final char TAB = '\t';

  /**
   * Parses what {@link #line} wrote.
   *
   * @param parser parses the line of the signature
   */
  static <S extends Signature> ComparableRecord<S> parse(
      String line, Function<String, Optional<S>> parser) {
    int tab = line.indexOf(TAB);
    return new ComparableRecord<>(
        line.substring(0, tab), parser.apply(line.substring(tab + 1)).orElseThrow());
  }

  String line() {
    return article + TAB + signature.line();
  }

  Signature.Origin origin() {
    return signature.origin();
  }

  @Override
  public Collection<String> keys() {
    return signature.keys();
  }

  @Override
  public String rank() {
    return origin().rank();
  }
}
