package org.newsgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.newsgraph.bench.article.GeneratedArticles;
import org.newsgraph.model.text.Publication;
import org.newsgraph.pipeline.Pipeline;
import org.newsgraph.source.document.Document;

/** Articles that nobody wrote, read with the real language models. */
class QuotedSpansTest {

  private static final String NIF =
      "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#";

  private final Pipeline pipeline = CommandLineRun.NEWS_GRAPH.pipeline("http://localhost:3330/");
  private final GeneratedArticles articles = new GeneratedArticles(1);

  /** The rockets are two UTF-16 units each, and one offset. */
  @Property(tries = 4, seed = "1")
  void quotedWordsAreWhatStandsInTheTextAtTheirOffsets(
      @ForAll @IntRange(max = 999) int number, @ForAll boolean rockets) {
    String plain = articles.article(number).text();
    String text = rockets ? plain.replace(". ", ". \uD83D\uDE80 ") : plain;
    int[] codePoints = text.codePoints().toArray();

    List<Map<String, String>> phrases = phrases(text);

    assertThat(phrases).hasSizeGreaterThan(10);
    assertThat(phrases)
        .allSatisfy(
            phrase -> {
              int begin = Integer.parseInt(phrase.get("beginIndex"));
              int end = Integer.parseInt(phrase.get("endIndex"));
              assertThat(phrase.get("anchorOf"))
                  .isEqualTo(new String(codePoints, begin, end - begin));
            });
  }

  /** The properties of all that has offsets in the text. */
  private List<Map<String, String>> phrases(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    Document document = new Document("a.txt", bytes, Optional.empty(), Publication.UNKNOWN);
    Map<Node, Map<String, String>> subjects =
        pipeline.mapper().apply(pipeline.read(document), List.of("a.txt")).quads().stream()
            .filter(quad -> quad.getObject().isLiteral())
            .filter(quad -> quad.getPredicate().getURI().startsWith(NIF))
            .collect(
                Collectors.groupingBy(
                    Quad::getSubject,
                    Collectors.toMap(
                        quad -> quad.getPredicate().getURI().substring(NIF.length()),
                        quad -> quad.getObject().getLiteralLexicalForm())));
    return subjects.values().stream().filter(phrase -> phrase.containsKey("beginIndex")).toList();
  }
}
