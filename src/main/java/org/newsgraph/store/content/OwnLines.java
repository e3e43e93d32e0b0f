package org.newsgraph.store.content;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.newsgraph.sort.Lines;
import org.newsgraph.store.file.StoreException;

/**
 * Tells the lines that an article has of its own, in the graph of its IRI or one below it, from
 * those that it shares with others.
 */
public final class OwnLines {

  private static final byte[] END = {' ', '.'};
  private static final String ARTICLES = "<%sarticle/";

  private final String article;
  private final byte[] graph;
  private final byte[] articles;

  /**
   * @param base what the store's IRIs begin with
   * @param id of the article
   */
  public OwnLines(String base, String id) {
    this.article = id;
    this.articles = utf8(ARTICLES.formatted(base));
    this.graph = utf8(ARTICLES.formatted(base) + id);
  }

  /** Tells the lines of graphs that no article owns. */
  public static Predicate<byte[]> areNot(String base) {
    byte[] articles = utf8(ARTICLES.formatted(base));
    return line -> !startsWith(line, graphOf(line), articles);
  }

  /** Where the last term of a line begins. */
  private static int graphOf(byte[] line) {
    int from = line.length - END.length;
    while (from > 0 && line[from] != '<') {
      from--;
    }
    return from;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Whether a line is the article's own.
   *
   * @throws StoreException if it is that of another article
   */
  boolean contain(byte[] line) {
    int from = graphOf(line);
    if (startsWith(line, from, graph) && isEnd(line[from + graph.length])) {
      return true;
    }
    if (startsWith(line, from, articles)) {
      throw new StoreException(
          "the part of article %s has a quad of another article (%s): build it again"
              .formatted(article, new String(line, StandardCharsets.UTF_8)));
    }
    return false;
  }

  private static boolean startsWith(byte[] line, int from, byte[] prefix) {
    int to = from + prefix.length;
    return to < line.length && Arrays.equals(line, from, to, prefix, 0, prefix.length);
  }

  private static boolean isEnd(byte octet) {
    return octet == '>' || octet == '/';
  }

  /**
   * The article's own lines among all of its part, which are closed with them.
   *
   * @param others takes the other lines
   */
  public Lines of(Lines part, Consumer<byte[]> others) {
    return new Lines() {

      @Override
      public boolean advance() throws IOException {
        boolean more = part.advance();
        while (more && !contain(part.line())) {
          others.accept(part.line());
          more = part.advance();
        }
        return more;
      }

      @Override
      public byte[] line() {
        return part.line();
      }

      @Override
      public void close() throws IOException {
        part.close();
      }
    };
  }
}
