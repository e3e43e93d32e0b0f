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
          next-statement | The ministry indicated no cars were hurt and suggested the driver was asleep.     | no cars were hurt
          participle     | The scientists noted the sharks were gone, citing the lack of seals.              | the sharks were gone
          host-clause    | If the mayor insists he would bring back the toll, he explained that the court must agree. | he would bring back the toll
          host-clause    | While all agreed that time off was rare as a guide, pilot Anna Larsen praised the rest. | that time off was rare as a guide
          comment        | Police said the man wore a vest, though it was later found to be a fake.          | the man wore a vest
          comment        | The council says it found no trace of mines despite the paper claiming that it had. | it found no trace of mines
          dash           | The mayor said the bridge is closed — a blow to the town. | the bridge is closed
          occasion       | The mayor said the plant was safe in an interview. | the plant was safe
          quotation-edge | The mayor said the bridge was “beyond repair.”                                    | the bridge was “beyond repair.”
          quotation-edge | A friend referred to him as “the kindest man I have ever met in my whole life” in a post. | him as “the kindest man I have ever met in my whole life”
          participle     | The mayor said the road is safe before claiming that the bridge is open.          | the road is safe
          participle     | The driver said the road was wet, with some papers claiming he was asleep. | the road was wet
          coordination   | The mayor pledged funds and the ministry is raising taxes. | funds
          coordination   | The mayor pledged a bridge and the council has begun a tunnel. | a bridge
          quotation-whole | The mayor said he was “moved by the letters. They kept us going.” | he was “moved by the letters. They kept us going.”
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
          The mayor said that while it rained, the bridge was closed.   | while it rained, the bridge was closed
          The mayor said the bridge is closed, while the road is open.  | the bridge is closed, while the road is open
          The mayor said the company broke the law and “likes towing cars at night.” | the company broke the law and “likes towing cars at night.”
          The mayor said the film has been shown twice and she was named best actress. | the film has been shown twice and she was named best actress
          The mayor confirmed the bridge, closed since May, was unsafe. | the bridge, closed since May, was unsafe
          At noon, the mayor said, the bridge was closed.               | At noon ... the bridge was closed
          The mayor said the road stays open despite the rain.          | the road stays open despite the rain
          The firm announced plans to close the road to the harbour.    | plans to close the road to the harbour
          """)
  void whatGoesOnIsNotCut(String text, String content) {
    assertThat(contents(text, Set.of())).contains(content);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          The mayor said the bridge was closed; a ferry carried the cars. | the bridge was closed
          The mayor condemned the raid after a meeting with the council. | the raid
          The mayor announced the plan on Friday.                        | the plan
          The mayor announced the plan at a press conference.            | the plan
          The mayor criticized the cuts, which begin in May.             | the cuts
          Several users expressed their anger on Twitter.                | their anger
          The firm disclosed the matter to the regulator.                | the matter
          """)
  void theNarratorsCircumstancesAreNotSaid(String text, String content) {
    assertThat(contents(text, Set.of())).contains(content);
  }
}
