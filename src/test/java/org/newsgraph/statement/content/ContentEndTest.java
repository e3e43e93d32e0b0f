package org.newsgraph.statement.content;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newsgraph.model.text.Passage;
import org.newsgraph.nlp.SharedAnnotator;
import org.newsgraph.statement.StatementExtractor;

/** Where content ends, with each rule and without it. */
class ContentEndTest {

  private static List<String> contents(String text, Set<String> without) {
    return new StatementExtractor(without)
        .extract(SharedAnnotator.annotate(text)).stream()
            .map(s -> s.content().stream().map(Passage::text).collect(joining(" ... ")))
            .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          next-statement | The ministry said the ship was rammed, while Oslo accused the crew of negligence. | the ship was rammed
          participle     | The mayor said the bridge is closed, adding that the road is open.                | the bridge is closed
          dash           | The mayor said the bridge is closed — a blow to the town. | the bridge is closed
          occasion       | The mayor said the plant was safe in an interview. | the plant was safe
          quotation-edge | The mayor said the bridge was “beyond repair.”                                    | the bridge was “beyond repair.”
          quotation-edge | A friend referred to him as “the kindest man I have ever met in my whole life” in a post. | him as “the kindest man I have ever met in my whole life”
          participle     | The mayor said the road is safe before claiming that the bridge is open.          | the road is safe
          torn-clause    | The mayor said vehicles parked on the bridge were towed.                          | vehicles parked on the bridge were towed
          """)
  void aRuleSetsTheBoundThatIsElsewhereWithoutIt(String rule, String text, String content) {
    assertThat(contents(text, Set.of())).contains(content);
    assertThat(contents(text, Set.of(rule))).doesNotContain(content);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          The mayor said the bridge is closed and the road is open.     | the bridge is closed and the road is open
          The mayor said the bridge — an old one — is closed.           | the bridge — an old one — is closed
          The mayor said the bridge is closed, while the road is open.  | the bridge is closed, while the road is open
          """)
  void whatGoesOnIsNotCut(String text, String content) {
    assertThat(contents(text, Set.of())).contains(content);
  }
}
