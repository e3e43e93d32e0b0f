package org.newsgraph.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.newsgraph.crosslink.ClaimLinker;
import org.newsgraph.gazetteer.SharedGazetteer;
import org.newsgraph.model.text.AnnotatedArticle;
import org.newsgraph.model.text.Article;
import org.newsgraph.model.text.Metadata;
import org.newsgraph.model.text.Paragraph;
import org.newsgraph.model.text.Sentence;
import org.newsgraph.model.text.Span;
import org.newsgraph.model.text.Token;
import org.newsgraph.nlp.SharedAnnotator;
import org.newsgraph.rdf.DateInterpreter;
import org.newsgraph.resolve.EntityResolver;
import org.newsgraph.store.part.Part;

/**
 * All steps after the language tool on long pages. That the tool gets short pieces to read is
 * tested in {@code LengthLimitsTest}; here its answer for one stretch of text is set end to end.
 */
class LongPageTest {

  private static final int TIMES = 12;

  private static final String NEWS =
      "Ana Ruiz, the Peruvian foreign minister, said that 300 soldiers had left Lima. "
          + "“The bridge is closed,” she told reporters in Paris. "
          + "Boris Lem denied the claims of the governor, and he warned Kenya against strikes. "
          + "According to local officials, 40 drones hit two warehouses near Nairobi overnight. "
          + "They believe that the talks will fail. "
          + "The company Oldport Group said it had sold 40 percent of its shares. "
          + "Residents of Cairo returned to their homes and found the doors open.\n\n";

  private final FindingsExtractor extractor =
      new FindingsExtractor(SharedGazetteer.get(), Set.of());
  private final EntityResolver linker = new EntityResolver(SharedGazetteer.get());
  private final ClaimLinker claims = new ClaimLinker();
  private final PartMapper mapper = new PartMapper("http://localhost:3330/", DateInterpreter.NONE);

  @Test
  void aWordOfALongPageWithoutFullStopsCostsNoMoreThanFiveTimesAsMuchAsOneOfNews() {
    AnnotatedArticle news = repeated(NEWS, 5);
    AnnotatedArticle page = repeated(NEWS.replaceAll("[.\n]+", ""), 5 * TIMES);
    toPart(news);
    toPart(news);

    double ordinary = seconds(news) / words(news);

    assertThat(seconds(page) / words(page)).isLessThan(5 * ordinary);
  }

  @Test
  void whatIsSaidAgainAndAgainDoesNotLinkEachTimeToAllOthers() {
    AnnotatedArticle once = repeated(NEWS, 10);
    AnnotatedArticle often = repeated(NEWS, 20);

    assertThat(toPart(often).lines().size()).isLessThan(3 * toPart(once).lines().size());
  }

  private double seconds(AnnotatedArticle article) {
    var threads = ManagementFactory.getThreadMXBean();
    long begun = threads.getCurrentThreadCpuTime();
    toPart(article);
    return (threads.getCurrentThreadCpuTime() - begun) / 1e9;
  }

  private Part toPart(AnnotatedArticle article) {
    return mapper.map(claims.link(linker.resolve(extractor.extract(article))), List.of("long.txt"));
  }

  private static int words(AnnotatedArticle article) {
    return article.sentences().stream().mapToInt(sentence -> sentence.tokens().size()).sum();
  }

  /** The text as often as that, with the same annotation each time. */
  private static AnnotatedArticle repeated(String text, int times) {
    List<Sentence> once = SharedAnnotator.annotate(text.strip()).sentences();
    int length = text.codePointCount(0, text.length());
    List<Paragraph> paragraphs = new ArrayList<>();
    List<Sentence> sentences = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      int shift = i * length;
      paragraphs.add(new Paragraph(new Span(shift, shift + text.strip().length()), false));
      for (Sentence sentence : once) {
        sentences.add(new Sentence(sentences.size(), i, shifted(sentence, shift)));
      }
    }
    Article article =
        new Article("long.txt", "1".repeat(64), text.repeat(times), Metadata.NONE, paragraphs);
    return new AnnotatedArticle(article, sentences);
  }

  private static List<Token> shifted(Sentence sentence, int shift) {
    return sentence.tokens().stream()
        .map(
            token ->
                new Token(
                    token.index(),
                    token.word(),
                    token.lemma(),
                    token.tag(),
                    token.ner(),
                    token.head(),
                    token.relation(),
                    new Span(token.span().begin() + shift, token.span().end() + shift)))
        .toList();
  }
}
