package org.newsgraph.nlp;

import static org.assertj.core.api.Assertions.assertThat;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.util.CoreMap;
import edu.stanford.nlp.util.PropertiesUtils;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newsgraph.model.text.AnnotatedArticle;
import org.newsgraph.model.text.Sentence;
import org.newsgraph.model.text.Span;
import org.newsgraph.model.text.Token;

class LengthLimitsTest {

  private static final StanfordCoreNLP TOKENIZER =
      new StanfordCoreNLP(PropertiesUtils.asProperties("annotators", "tokenize"));

  @Test
  void readsASentenceOfFiveThousandWordsInPieces() {
    List<CoreMap> pieces = cut("the boat left ".repeat(1_667));

    assertThat(pieces).allSatisfy(piece -> assertThat(tokens(piece)).hasSizeLessThanOrEqualTo(200));
    assertThat(pieces.stream().mapToInt(piece -> tokens(piece).size()).sum()).isEqualTo(5_001);
  }

  @Test
  void cutsAfterAMarkIfThereIsOne() {
    List<CoreMap> pieces = cut("the boat left and the crew stayed, ".repeat(40));

    assertThat(pieces)
        .allSatisfy(
            piece -> assertThat(tokens(piece).get(tokens(piece).size() - 1).word()).isEqualTo(","));
  }

  @Test
  void leavesOrdinarySentencesAlone() {
    assertThat(cut("The boat left. The crew stayed.")).hasSize(2);
  }

  @Test
  void keepsTheOffsetsOfEachWord() {
    String text = "The boat 🚢 left and the crew " + "of many stayed and ".repeat(100) + "slept.";

    AnnotatedArticle read = SharedAnnotator.annotate(text);

    assertThat(read.sentences()).hasSize(3);
    for (Sentence sentence : read.sentences()) {
      for (Token token : sentence.tokens()) {
        assertThat(read.article().textOf(token.span())).isEqualTo(token.word());
        assertThat(token.head()).isBetween(-1, sentence.tokens().size() - 1);
      }
    }
  }

  private static List<CoreMap> cut(String text) {
    Annotation document = new Annotation(text);
    TOKENIZER.annotate(document);
    LengthLimits.apply(document);
    return document.get(CoreAnnotations.SentencesAnnotation.class);
  }

  private static List<CoreLabel> tokens(CoreMap sentence) {
    return sentence.get(CoreAnnotations.TokensAnnotation.class);
  }

  @ParameterizedTest
  @CsvSource({"199, 199", "200, 200", "201, 200", "5000, 200"})
  void theModelsSeeTheBeginningOfALongWord(int length, int seen) {
    Token word = words("The code " + "x".repeat(length) + " was sent.").get(2);

    assertThat(word.word()).isEqualTo("x".repeat(seen));
  }

  @Test
  void aCutWordKeepsItsPlaceAndThoseBehindItToo() {
    List<Token> tokens = words("The code " + "x".repeat(300) + " was sent.");

    assertThat(tokens.get(2).span()).isEqualTo(new Span(9, 309));
    assertThat(tokens.get(3).span()).isEqualTo(new Span(310, 313));
  }

  @Test
  void aCharacterOfTwoUnitsIsNotTornApart() {
    AnnotatedArticle read = SharedAnnotator.annotate("Code " + "x".repeat(199) + "𝒳".repeat(60));

    assertThat(read.sentences().get(0).tokens())
        .extracting(Token::word)
        .allSatisfy(word -> assertThat(word).doesNotMatch(".*\\p{Cs}.*"));
  }

  private static List<Token> words(String text) {
    return SharedAnnotator.annotate(text).sentences().get(0).tokens();
  }
}
