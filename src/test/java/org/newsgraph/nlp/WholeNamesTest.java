package org.newsgraph.nlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newsgraph.model.text.Sentence;
import org.newsgraph.model.text.Token;

class WholeNamesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          According to the Campaign for Cleaner Herrings, it was late.          | Campaign for Cleaner Herrings
          According to the Council on Norwegian-Danish Relations, it was late.  | Council on Norwegian - Danish Relations
          According to Mothers Against Fast Herrings, it was late.              | Mothers Against Fast Herrings
          According to the Committee to Protect Herrings, it was late.          | Committee to Protect Herrings
          """)
  void theWholeNameOfABodyHasItsLabel(String text, String name) {
    assertThat(labelled(text, "ORGANIZATION")).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The Senate voted for Karl Dahl on Monday.        | Karl Dahl
          “It was late,” Ada Roe of Le Monde wrote.        | Ada Roe
          The Bank of Norway and Karl Dahl were late.      | Karl Dahl
          """)
  void aPersonsNameEndsWhereABodysBegins(String text, String name) {
    assertThat(labelled(text, "PERSON")).isEqualTo(name);
  }

  @Test
  void inAHeadlineANameEndsBeforeTheVerb() {
    assertThat(labelled("Institute for Peace Opens Its Doors", "ORGANIZATION"))
        .startsWith("Institute for Peace")
        .doesNotContain("Opens");
  }

  private static String labelled(String text, String label) {
    Sentence sentence = SharedAnnotator.annotate(text).sentences().get(0);
    return sentence.tokens().stream()
        .filter(token -> token.ner().equals(label))
        .map(Token::word)
        .collect(Collectors.joining(" "));
  }
}
