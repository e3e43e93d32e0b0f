package org.newsgraph.nlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newsgraph.model.text.AnnotatedArticle;
import org.newsgraph.model.text.Span;
import org.newsgraph.model.text.Token;

class LongWordsTest {

  private static List<Token> tokens(String text) {
    return SharedAnnotator.annotate(text).sentences().get(0).tokens();
  }

  @ParameterizedTest
  @CsvSource({"199, 199", "200, 200", "201, 200", "5000, 200"})
  void theModelsSeeTheBeginningOfALongWord(int length, int seen) {
    Token word = tokens("The code " + "x".repeat(length) + " was sent.").get(2);

    assertThat(word.word()).isEqualTo("x".repeat(seen));
  }

  @Test
  void aCutWordKeepsItsPlaceAndThoseBehindItToo() {
    List<Token> tokens = tokens("The code " + "x".repeat(300) + " was sent.");

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
}
