package org.newsgraph.statement.parse;

import java.util.ArrayList;
import java.util.List;
import org.newsgraph.model.text.Article;
import org.newsgraph.model.text.Span;

/**
 * Text between quotation marks.
 *
 * @param span with its marks
 * @param paragraph the index of its paragraph
 * @param open whether the closing mark is missing at the paragraph's end
 */
public record Quotation(Span span, int paragraph, boolean open) {

  /**
   * Finds the quotations of an article by its characters alone, paragraph by paragraph. A single
   * apostrophe is never taken for a mark: it is nearly always a possessive or an omission.
   *
   * @return in the text's order, without overlaps
   */
  static List<Quotation> findAll(Article article) {
    Scanner scanner = new Scanner(article.text().codePoints().toArray());
    List<Quotation> found = new ArrayList<>();
    for (int p = 0; p < article.paragraphs().size(); p++) {
      scanner.scan(article.paragraphs().get(p).span(), p, found);
    }
    return List.copyOf(found);
  }

  /** Pairs the marks of a text, given as code points. */
  private static final class Scanner {

    private static final String OPENING = "\u201c\u201e\u00ab";
    private static final String CLOSING = "\u201d\u00bb";

    private final int[] text;

    Scanner(int[] text) {
      this.text = text;
    }

    private void scan(Span paragraph, int index, List<Quotation> found) {
      int open = -1;
      for (int i = paragraph.begin(); i < paragraph.end(); i += Math.max(1, width(i))) {
        int width = width(i);
        if (width == 0) {
          continue;
        }
        boolean opens = opens(i, width, paragraph, open >= 0);
        if (open < 0 && opens) {
          open = i;
        } else if (open >= 0 && !opens) {
          found.add(new Quotation(new Span(open, i + width), index, false));
          open = -1;
        }
      }
      if (open >= 0 && paragraph.end() - open > 1) {
        found.add(new Quotation(new Span(open, paragraph.end()), index, true));
      }
    }

    /** The length of the mark at {@code i} in code points; 0 if there is none. */
    private int width(int i) {
      int c = text[i];
      boolean doubled = i + 1 < text.length && text[i + 1] == c;
      if (doubled && (c == '\'' || c == '`' || c == '\u2018' || c == '\u2019')) {
        return 2;
      }
      return c == '"' || OPENING.indexOf(c) >= 0 || CLOSING.indexOf(c) >= 0 ? 1 : 0;
    }

    private boolean opens(int i, int width, Span paragraph, boolean inside) {
      int c = text[i];
      if (OPENING.indexOf(c) >= 0 || c == '`' || c == '\u2018') {
        return true;
      }
      if (CLOSING.indexOf(c) >= 0 || c == '\u2019') {
        return false;
      }
      boolean spaceBefore = i == paragraph.begin() || opensBefore(text[i - 1]);
      boolean spaceAfter = i + width >= paragraph.end() || Character.isWhitespace(text[i + width]);
      return spaceBefore == spaceAfter ? !inside : spaceBefore;
    }

    private static boolean opensBefore(int c) {
      return Character.isWhitespace(c)
          || Character.isSpaceChar(c)
          || "([{\u2014\u2013-".indexOf(c) >= 0;
    }
  }
}
