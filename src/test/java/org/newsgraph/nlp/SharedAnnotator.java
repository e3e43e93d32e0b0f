package org.newsgraph.nlp;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.newsgraph.model.text.AnnotatedArticle;
import org.newsgraph.model.text.Article;
import org.newsgraph.model.text.Metadata;
import org.newsgraph.model.text.Paragraph;
import org.newsgraph.model.text.Span;

/** The language models, loaded once a test run. */
public final class SharedAnnotator {

  private SharedAnnotator() {}

  private static final class Holder {
    static final CoreNlpAnnotator ANNOTATOR = new CoreNlpAnnotator();
  }

  private static final Map<String, AnnotatedArticle> KNOWN = new ConcurrentHashMap<>();

  /** The real annotator; text that several tests read, with any metadata, is annotated once. */
  public static Annotator get() {
    return article -> {
      AnnotatedArticle known = known(article);
      return new AnnotatedArticle(article, known.sentences(), known.attributions());
    };
  }

  private static AnnotatedArticle known(Article article) {
    return KNOWN.computeIfAbsent(article.sha256(), hash -> Holder.ANNOTATOR.annotate(article));
  }

  /** Annotates a text of one paragraph, or of several with a blank line between them. */
  public static AnnotatedArticle annotate(String text) {
    return Holder.ANNOTATOR.annotate(article(text));
  }

  private static Article article(String text) {
    List<Paragraph> paragraphs = new ArrayList<>();
    int offset = 0;
    for (String paragraph : text.split("\n\n", -1)) {
      int length = paragraph.codePointCount(0, paragraph.length());
      paragraphs.add(new Paragraph(new Span(offset, offset + length), false));
      offset += length + 2;
    }
    return new Article("test.txt", "0".repeat(64), text, Metadata.NONE, paragraphs);
  }
}
