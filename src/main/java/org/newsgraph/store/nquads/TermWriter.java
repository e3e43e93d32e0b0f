package org.newsgraph.store.nquads;

import org.apache.jena.atlas.io.AWriterBase;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.out.NodeFormatterNT;

/** Spells a term; Jena's own writers of strings take a lock for each character. */
final class TermWriter extends AWriterBase {

  private static final NodeFormatterNT FORMATTER = new NodeFormatterNT();

  private final StringBuilder out = new StringBuilder();

  private TermWriter() {}

  /** A term as N-Quads has it. */
  static String spelling(Node node) {
    TermWriter writer = new TermWriter();
    FORMATTER.format(writer, node);
    return writer.out.toString();
  }

  @Override
  public void print(char character) {
    out.append(character);
  }

  @Override
  public void print(char[] characters) {
    out.append(characters);
  }

  @Override
  public void print(String text) {
    out.append(text);
  }

  @Override
  @SuppressWarnings("AnnotateFormatMethod") // the method is Jena's
  public void printf(String format, Object... values) {
    out.append(format.formatted(values));
  }

  @Override
  public void println(String text) {
    out.append(text).append('\n');
  }

  @Override
  public void println() {
    out.append('\n');
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}
}
