package org.newsgraph.web.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTermsTest {

  @Test
  void wordsFindLongerOnesPhrasesAndBeginningsWhatTheySay() {
    assertThat(SearchTerms.parse("Bridge at \"the old port\" clos*").all())
        .isEqualTo("(+(bridge^4 bridge*) +at +\"the old port\" +clos*)");
  }

  @Test
  void theLongerAWordTheMoreLettersMayBeWrong() {
    assertThat(SearchTerms.parse("Moss").allSimilar()).isEqualTo("(+(moss^8 moss*^3 moss~1))");
    assertThat(SearchTerms.parse("Oldport").any()).isEqualTo("((oldport^8 oldport*^3 oldport~2))");
  }

  @Test
  void signsOfTheQueryLanguageMeanNothing() {
    assertThat(SearchTerms.parse("(a:b/c AND [x TO y}) OR +not~ ^!").all())
        .isEqualTo("(+(a\\:b\\/c^4 a\\:b\\/c*) +(and^4 and*) +x +to +y +or +(not^4 not*))");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "\"\"", "* ~ ?", "\"-\"", "\"", "“”"})
  void whatHasNoLettersIsNothing(String typed) {
    assertThat(SearchTerms.parse(typed).isEmpty()).isTrue();
  }

  @Test
  void curlyQuotationMarksAndOneThatIsNotClosedMakeAPhraseToo() {
    assertThat(SearchTerms.parse("“old port").all()).isEqualTo("(+\"old port\")");
  }

  @Test
  void twelveWordsAreEnough() {
    assertThat(SearchTerms.parse("a b c d e f g h i j k l m n").all()).endsWith("+l)");
  }
}
