package org.newsgraph.crosslink.number;

import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.newsgraph.model.text.Article;
import org.newsgraph.model.text.Passage;
import org.newsgraph.model.text.Span;

/** The sentences of an article as far as punctuation and blank lines show them. */
final class Sentences {

  private static final Pattern END = Pattern.compile("[.!?][”\"’]?\\s+(?=[\\p{Lu}“\"])|\\n\\s*\\n");

  /**
   * How far around a number its sentence reaches at most, in code points: 200 words, twice what the
   * longest sentences of edited news have. Of a page without full stops the rest tells nothing of
   * the number.
   */
  private static final int REACH = 1200;

  private final Article article;
  private final NavigableMap<Integer, Integer> ends = new TreeMap<>();

  Sentences(Article article) {
    this.article = article;
    String text = article.text();
    int begin = 0;
    int unit = 0;
    Matcher matcher = END.matcher(text);
    while (matcher.find()) {
      int end = begin + text.codePointCount(unit, matcher.end());
      ends.put(begin, end);
      begin = end;
      unit = matcher.end();
    }
    ends.put(begin, begin + Math.max(1, text.codePointCount(unit, text.length())));
  }

  /** The sentence that a span begins in, as far as it is near, to the span's end at least. */
  Passage around(Span span) {
    var sentence = ends.floorEntry(span.begin());
    int begin = Math.max(sentence.getKey(), span.begin() - REACH);
    int end = Math.min(sentence.getValue(), span.end() + REACH);
    return article.passage(new Span(begin, Math.max(end, span.end())));
  }
}
