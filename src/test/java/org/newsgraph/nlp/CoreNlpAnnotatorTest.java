package org.newsgraph.nlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.newsgraph.NewsGraph;
import org.newsgraph.model.text.AnnotatedArticle;
import org.newsgraph.model.text.Sentence;
import org.newsgraph.model.text.Span;
import org.newsgraph.model.text.Token;
import org.newsgraph.pipeline.Pipeline;

class CoreNlpAnnotatorTest {

  private static List<String> words(Sentence sentence) {
    return sentence.tokens().stream().map(Token::word).toList();
  }

  @Test
  void offsetsCountAnAstralCharacterOnce() {
    AnnotatedArticle annotated = SharedAnnotator.annotate("😀 Ada Roe left Lund.");

    assertThat(annotated.sentences().get(0).tokens())
        .filteredOn(token -> token.word().equals("Ada"))
        .extracting(Token::span)
        .containsExactly(new Span(2, 5));
  }

  @Test
  void aTitleWithoutAFullStopDoesNotRunIntoTheFirstSentence() {
    AnnotatedArticle annotated =
        SharedAnnotator.annotate("Mayor Leaves Office\n\nThe mayor left on Monday.");

    assertThat(annotated.sentences()).hasSize(2);
    assertThat(annotated.sentences().get(1).paragraph()).isEqualTo(1);
    assertThat(words(annotated.sentences().get(0))).containsExactly("Mayor", "Leaves", "Office");
  }

  @Test
  void typographicMarksAreReadInTheirPlainForm() {
    AnnotatedArticle annotated = SharedAnnotator.annotate("Norway’s well‑known mayor left.");

    assertThat(words(annotated.sentences().get(0))).contains("Norway", "'s", "well", "known");
    assertThat(annotated.article().text()).contains("well‑known");
  }

  @Test
  void everyTokenButTheRootHasAGovernor() {
    List<Token> tokens = SharedAnnotator.annotate("The mayor left.").sentences().get(0).tokens();

    assertThat(tokens)
        .filteredOn(token -> token.head() < 0)
        .extracting(Token::word)
        .containsExactly("left");
    assertThat(tokens.get(1).relation()).isEqualTo("nsubj");
  }

  @Test
  void anAnnotatorForOneArticleReadsWhatTheOtherReads() throws IOException {
    Annotator brief = CoreNlpAnnotator.forOneArticle();
    Pipeline pipeline = NewsGraph.open().pipeline(NewsGraph.DEFAULT_BASE);
    try (Stream<Path> seeds = Files.list(Path.of("seeds"))) {
      assertThat(seeds.map(pipeline::article))
          .hasSizeGreaterThan(1)
          .allSatisfy(
              seed ->
                  assertThat(brief.annotate(seed).sentences())
                      .isEqualTo(SharedAnnotator.get().annotate(seed).sentences()));
    }
  }
}
