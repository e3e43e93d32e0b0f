package org.newsgraph.resolve.coreference;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newsgraph.gazetteer.SharedGazetteer;
import org.newsgraph.model.facts.Actor;
import org.newsgraph.model.facts.ArticleFacts;
import org.newsgraph.model.facts.Attribution;
import org.newsgraph.nlp.SharedAnnotator;
import org.newsgraph.pipeline.FindingsExtractor;
import org.newsgraph.resolve.EntityResolver;

/** The speakers of invented articles, from the text to the actors. A dash stands for nobody. */
class WhoSpeaksTest {

  private static final FindingsExtractor FINDINGS =
      new FindingsExtractor(SharedGazetteer.get(), Set.of());
  private static final EntityResolver RESOLVER = new EntityResolver(SharedGazetteer.get());

  private static final String INTERVIEW =
      """
      Reuters spoke with Anna Larsen in Oldport.

      ((Reuters)) Why do you want to be mayor?

      ((Anna Larsen)) The harbour is falling apart. I think it can be saved.

      Nobody has done anything for ten years.

      ((R.)) You said the bridge was safe. Is it?

      ((AL)) It is not.
      """;

  private static String speakers(String text) {
    ArticleFacts facts = RESOLVER.resolve(FINDINGS.extract(SharedAnnotator.annotate(text)));
    return facts.attributions().stream()
        .map(attribution -> speaker(facts, attribution))
        .collect(joining("; "));
  }

  private static String speaker(ArticleFacts facts, Attribution attribution) {
    return facts.actors().stream()
        .filter(actor -> attribution.speaker().filter(actor.key()::equals).isPresent())
        .map(Actor::name)
        .findFirst()
        .orElse("-");
  }

  @Test
  void anInterviewIsReadTurnByTurn() {
    assertThat(speakers(INTERVIEW))
        .isEqualTo(
            "Reuters; Anna Larsen; Anna Larsen; Anna Larsen; Reuters; Anna Larsen; Anna Larsen");
  }

  @Test
  void theCreditOfAPictureIsNoTurn() {
    assertThat(
            speakers(
                """
                The harbour of Oldport is closed.

                Anna Larsen Image: Ivo Lund.

                The council of Oldport has not met for a week.
                """))
        .isEmpty();
  }

  @Test
  void inQuestionAndAnswerTheMediumAsksWhoWasNamedLast() {
    String text =
        """
        Reuters spoke with Anna Larsen.

        Q: Is the bridge safe?

        A: It is.

        Q: And the harbour?

        A: It is not.
        """;

    assertThat(speakers(text)).isEqualTo("Reuters; Anna Larsen; Reuters; Anna Larsen");
  }

  @Test
  void whereOnlyQuestionsArePrintedTheRestIsTold() {
    String text =
        """
        The Herald Tribune spoke with Anna Larsen.

        ((HT)) Is the bridge safe?

        ((HT)) And the harbour?

        ((HT)) What will you do?

        The harbour of Oldport was built in 1903.

        ((HT)) Who knows?
        """;

    assertThat(speakers(text))
        .isEqualTo(
            "The Herald Tribune; The Herald Tribune; The Herald Tribune; The Herald Tribune");
  }

  @Test
  void initialsBeforeAnAnswerNeedNoMark() {
    String text =
        """
        The Herald Tribune spoke with Anna Larsen.

        ((HT)) Is the bridge safe?

        AL It is.

        ((HT)) And the harbour?

        AL It is not.

        ((HT)) Who knows?
        """;

    assertThat(speakers(text))
        .isEqualTo(
            "The Herald Tribune; Anna Larsen; The Herald Tribune; Anna Larsen;"
                + " The Herald Tribune");
    assertThat(
            FINDINGS.extract(SharedAnnotator.annotate(text)).statements().stream()
                .map(statement -> statement.content().get(0).text()))
        .containsSequence("Is the bridge safe?", "It is.", "And the harbour?", "It is not.");
  }

  @Test
  void whoAsksUnderInitialsIsCalledByThem() {
    String text =
        """
        The Herald Tribune spoke with Anna Larsen.

        ((KLM)) Is the bridge safe?

        ((AL)) It is.

        ((KLM)) And the harbour?

        ((AL)) It is not.
        """;

    assertThat(speakers(text)).isEqualTo("KLM; Anna Larsen; KLM; Anna Larsen");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          Mayor Karl Dahl and Governor Ada Roe left. They said that it rained. They added that it was cold. | Karl Dahl; Karl Dahl; Ada Roe; Ada Roe
          Karl Dahl and Ada Roe met reporters. It rained. Both ministers said that it was cold. | Karl Dahl; Ada Roe
          Ivo Moss and his brother Karl Moss were arrested. The brothers denied the charges. | Ivo Moss; Karl Moss
          Norway and Denmark signed a treaty. Both countries said that it was good. | Norway; Denmark
          Ana Berg, Karl Dahl and Ada Roe left. The two said that it rained.      | -
          Officials welcomed Karl Dahl and Ada Roe. They said that it rained.     | Officials; Officials
          """)
  void whoWereNamedTogetherSpeakTogether(String text, String speakers) {
    assertThat(speakers(text)).isEqualTo(speakers);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          Scientists of the Oldport Institute watched horses. The researchers found that stripes helped. | Scientists of the Oldport Institute
          Two armies fought. One of these groups, the Northern Democratic Forces (NDF), said that it had won. | Northern Democratic Forces
          Hindu-nationalist party Oldport People's Party said it would win.       | Oldport People's Party
          Tristan Smyth of University College Oldport said that it rained. Dr. Smyth added that it was cold. | Tristan Smyth; Tristan Smyth
          Shipments in Europe were found to have grown by 34%, continued Ruiz Research, which added, “This excludes Turkey.” | Ruiz Research; Ruiz Research
          The World Fisheries Organization met on Monday. The agency said that it rained.   | World Fisheries Organization
          Lund Air lost money. The airline said that it rained.                   | Lund Air
          """)
  void whoIsCalledOtherwiseIsStillTheSame(String text, String speakers) {
    assertThat(speakers(text)).isEqualTo(speakers);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          Officials met on Monday. Local authorities, according to Maritime Bulletin, have noted other unusual data. | Maritime Bulletin; Local authorities
          The Oldport Institute asked voters in May. According to its polling, they are happy. | Oldport Institute
          Researchers published a study on Monday. Karl Dahl said that it rained. The study says that larches thrive. | Karl Dahl; Researchers
          In a report released on Monday, the Oldport Institute said that it rained. Karl Dahl said that it was dry. The report says that larches thrive. | Oldport Institute; Karl Dahl; Oldport Institute
          Karl Dahl said that it rained. The report says that larches thrive. | Karl Dahl; Karl Dahl
          Researchers published a study on Monday. Results showed that larches thrive. | Researchers
          Anna Larsen said that it rained. The study found that larches thrive. | Anna Larsen; -
          It rained, according to the Herald Tribune. The proclamation said that larches thrive. | Herald Tribune; -
          A Harrow University poll shows that Ana Ruiz leads. The poll found that she is liked. | Harrow University; Harrow University
          The editors of the Oldport Herald met Karl Dahl. The editorial said that it rained. | Oldport Herald
          Reports citing sources within the Oldport Party said that it rained. | -
          The family's statement said that it rained. | family
          According to a statement released by Karl Dahl's office, it rained. | Karl Dahl's office
          According to Lisbon Bulletin, it rained. | Lisbon Bulletin
          Judge Anna Larsen closed the bridge. Part of the judge's statement reads: "The bridge is not safe for anybody." | Anna Larsen
          Karl Dahl said that it rained. The opinion of the court, released on Wednesday, read: "The bridge is not safe for anybody." | Karl Dahl; court
          Karl Dahl said that it rained. The chain's press release reported 22 sold shops. | Karl Dahl; -
          Karl Dahl said that it rained. The Freedonian statement called for calm. | Karl Dahl; -
          The news agency LFP reported that it rained. The company Lund Oil said that it was dry. | LFP; Lund Oil
          The WHO said that it rained. WHO said that it was cold.                 | WHO; WHO
          The town of Lund said that it rained.                                   | town of Lund
          No officials met. No minister said that it rained.                      | ``
          It rained, according to a fire service statement.                       | fire service
          It rained, according to data from the Gun Archive Project.              | Gun Archive Project
          A study in the Journal of Larches from March noted that it rained.      | Journal of Larches
          Research Fellow Martin Howe said that it rained. It snowed, according to data that was published. | Martin Howe; -
          """)
  void aDocumentNamedAgainIsByWhoeverIssuedIt(String text, String speakers) {
    assertThat(speakers(text)).isEqualTo(speakers);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          Sixteen percent of registered voters said that it rains. One in five say that it snows. | registered voters; registered voters
          A majority of Oldport residents say that it rains. Nearly a third say that it snows. | Oldport residents; Oldport residents
          Sixteen percent of registered voters said that it rains. Officials said that it snows. Half said that it is cold. | registered voters; Officials; registered voters
          Karl Dahl left. Nearly nine in 10 say that it rains.                    | -
          In a new Oldport University survey of 706 residents, Karl Dahl leads. The same poll found that it rains. | Oldport University
          A CNN/ORC poll was released on Monday. The survey found that it rains.  | CNN
          Karl Dahl leads, according to a poll that shows Ivo Berg behind. The latest Oldport University poll was released on Monday. | Oldport University
          He has described the dinner as great. Others call it the dullest dinner. | -; -
          """)
  void aShareIsOfThoseAskedAndAPollOfItsMaker(String text, String speakers) {
    assertThat(speakers(text)).isEqualTo(speakers);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          Karl Dahl and his brother Ivo Dahl left. Dahl said that it rained.            | Karl Dahl
          Karl Dahl left. Dahl was tired. His brother Ivo Dahl stayed. Dahl said that it rained. | Karl Dahl
          Karl Dahl left with Mrs. Ada Dahl. Mrs. Dahl said that it rained.             | Ada Dahl
          Karl Dahl, a friend of Ivo Berg, said that it rained. He said that it snowed. | Karl Dahl; Karl Dahl
          A jury convicted Karl Dahl in May. He said that it rained.     | Karl Dahl
          The Oldport Council met. A contributor said that it was dry. It said that it rained. | contributor; Oldport Council
          Andrea Riva said that it rained. He said that it snowed. | Andrea Riva; Andrea Riva
          Ivo Berg has accused Karl Dahl of fraud. "Can Dahl keep the harbour open?" he asked. | Ivo Berg; Ivo Berg
          Karl Dahl said that it rained. One of his guests is Ivo Berg. He said that it snowed. | Karl Dahl; Ivo Berg
          Congressman Chris Collander, a Dahl supporter, said Dahl campaign strategists plan to win. Victory is vital, he said after meeting Thursday with Dahl aides. | Chris Collander; Dahl campaign strategists; Chris Collander
          Ivo Nilsen warned that the group would no longer wait. He observed that the warning by Larsen had been and was still being echoed by many people and wondered why it is so. | Ivo Nilsen; Ivo Nilsen; Ivo Nilsen
          """)
  void aFamilyNameOrAPronounIsWhoWasMeantBefore(String text, String speakers) {
    assertThat(speakers(text)).isEqualTo(speakers);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          The victim's mother, Anna Larsen, said that it rained.                   | Anna Larsen
          Ivo Dahl's widow, former tennis player Anna Larsen, said that it rained. | Anna Larsen
          Judge Karl Dahl QC said that it rained.                                  | Karl Dahl
          The ex-Rovian Karl Dahl Hansen said that it rained.                      | Karl Dahl Hansen
          Karl Dahl's wife Anna Larsen said that it rained.                        | Anna Larsen
          A member of the Oldport council, Anna Larsen, said that it rained.       | Anna Larsen
          Karl Dahl left. In his statement, he said that it rained.                | Karl Dahl
          Anna Larsen left. Her website says that it rained.                       | Anna Larsen
          The victims' group, Justice for Oldport, said that it rained.            | Justice for Oldport
          The president of the union, Professor Anna Larsen, said that it rained.  | Anna Larsen
          Doctors at the Oldport Hospital where Dahl lies in Lund said that it rained. | Doctors at the Oldport Hospital
          Residents of Oldport said that it rained.                                | Residents of Oldport
          The city's residents said that it rained.                                | city's residents
          According to the town's mayor, Anna Larsen, it rained.                   | Anna Larsen
          A harbour expert and former pilot, Anna Larsen, said that it rained.     | Anna Larsen
          Party leader and Prime Minister Anna Larsen said that it rained.         | Anna Larsen
          A team from Lund University said that it rained.                         | team from Lund University
          Researchers from the Georgia Institute of Botany said that it rained.    | Researchers from the Georgia Institute of Botany
          Researchers from the Lund Institute of Botany (LIB) and University of Oldport said that it rained. | Researchers from the Lund Institute of Botany (LIB) and University of Oldport
          The harbour's director, Dr. Anna Larsen, said that it rained.            | Anna Larsen
          Local and national officials said that it rained.                        | Local and national officials
          Channel 7 said that it rained.                                           | Channel 7
          The Centre for Birds and Centre for Fish said that it rained.            | Centre for Birds
          An Oldport Herald reporter in Lund said that it rained.                  | Oldport Herald reporter in Lund
          The WHO said that it rained.                                             | WHO
          The World Health Organization (WHO) said that it rained.                 | World Health Organization
          """)
  void aDescriptionIsWhomItDescribes(String text, String speakers) {
    assertThat(speakers(text)).isEqualTo(speakers);
  }
}
