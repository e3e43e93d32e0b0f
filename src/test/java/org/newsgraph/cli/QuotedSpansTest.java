package org.newsgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.jena.sparql.core.Quad;
import org.newsgraph.bench.article.GeneratedArticles;
import org.newsgraph.model.text.Publication;
import org.newsgraph.pipeline.Pipeline;
import org.newsgraph.source.document.Document;

/** Articles that nobody wrote, read with the real language models. */
class QuotedSpansTest {

  private final Pipeline pipeline = CommandLineRun.NEWS_GRAPH.pipeline("http://localhost:3330/");
  private final GeneratedArticles articles = new GeneratedArticles(1);

  /** The rockets are two UTF-16 units each, and one offset. */
  @Property(tries = 4, seed = "1")
  void quotedWordsAreWhatStandsInTheTextAtTheirOffsets(
      @ForAll @IntRange(max = 999) int number, @ForAll boolean rockets) {
    String plain = articles.article(number).text();
    String text = rockets ? plain.replace(". ", ". \uD83D\uDE80 ") : plain;

    List<Map.Entry<String, String>> phrases = TextPhrases.of(quads(text));

    assertThat(phrases)
        .hasSizeGreaterThan(10)
        .allSatisfy(phrase -> assertThat(phrase.getValue()).isEqualTo(phrase.getKey()));
  }

  private List<Quad> quads(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    Document document = new Document("a.txt", bytes, Optional.empty(), Publication.UNKNOWN);
    return pipeline.mapper().apply(pipeline.read(document), List.of("a.txt")).quads();
  }
}
