package org.newsgraph.nlp;

import java.util.Arrays;
import java.util.List;
import org.newsgraph.model.text.Article;
import org.newsgraph.model.text.Paragraph;
import org.newsgraph.model.text.Span;

/**
 * An article's paragraphs as one text for the language tool, a blank line between them, so that a
 * title does not run into the first sentence; typographic marks in the plain form the models were
 * trained on. Knows where each character stands in the file.
 */
final class PipelineText {

  private final String text;

  /**
   * For each UTF-16 unit of the text its code point offset in the file, or -1 between paragraphs.
   */
  private final int[] offsets;

  private final int[] paragraphs;

  private PipelineText(String text, int[] offsets, int[] paragraphs) {
    this.text = text;
    this.offsets = offsets;
    this.paragraphs = paragraphs;
  }

  static PipelineText of(Article article) {
    StringBuilder text = new StringBuilder();
    int[] codePoints = article.text().codePoints().toArray();
    List<Paragraph> paragraphs = article.paragraphs();
    int size = paragraphs.stream().mapToInt(p -> 2 * p.span().length() + 2).sum();
    int[] offsets = new int[size];
    int[] owners = new int[size];
    for (int p = 0; p < paragraphs.size(); p++) {
      Span span = paragraphs.get(p).span();
      for (int i = span.begin(); i < span.end(); i++) {
        int from = text.length();
        text.appendCodePoint(plain(codePoints[i]));
        Arrays.fill(offsets, from, text.length(), i);
        Arrays.fill(owners, from, text.length(), p);
      }
      int from = text.length();
      text.append("\n\n");
      Arrays.fill(offsets, from, text.length(), -1);
      Arrays.fill(owners, from, text.length(), p);
    }
    return new PipelineText(text.toString(), offsets, owners);
  }

  String text() {
    return text;
  }

  /** The index of the paragraph that holds the UTF-16 unit. */
  int paragraphAt(int unit) {
    return paragraphs[unit];
  }

  /** From the UTF-16 unit {@code begin} up to, not with, {@code end}, as a span of the file. */
  Span span(int begin, int end) {
    return new Span(offsets[begin], offsets[end - 1] + 1);
  }

  /** One code point for one code point, so that offsets hold. */
  private static int plain(int codePoint) {
    return switch (codePoint) {
      case 0x2018, 0x2019, 0x201B, 0x2032 -> '\'';
      case 0x201C, 0x201D, 0x201E, 0x201F, 0xAB, 0xBB -> '"';
      case 0x2010, 0x2011, 0x00AD -> '-';
      case 0x00A0, 0x202F, 0x2007, 0x2009, '\n', '\r', '\t' -> ' ';
      default -> codePoint;
    };
  }
}
