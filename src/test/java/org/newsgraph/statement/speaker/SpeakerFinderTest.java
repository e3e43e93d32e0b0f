package org.newsgraph.statement.speaker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newsgraph.statement.ReadStatements;

/** Who speaks, where the subject is not simply before the cue. */
class SpeakerFinderTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          An official who asked not to be named said that the bridge is closed. | An official who | said | the bridge is closed
          The council issued a statement saying that the bridge is closed.      | The council | saying   | the bridge is closed
          The council posted a video on Twitter saying that the bridge is closed. | The council | saying | the bridge is closed
          The council released a statement which said that the bridge is closed. | The council | said | the bridge is closed
          The council warned against attempts to cross, saying that the bridge is closed. | The council | saying | the bridge is closed
          The council issued warnings against attempts to enter the grounds of the bridge, saying it was dangerous. | The council | saying | it was dangerous
          The move was described by Larsen as a "great step", saying he intends to leave the union in May. | Larsen | saying | he intends to leave the union in May
          The mayor said it had counted ten boats, and demanded an inquiry.     | The mayor   | demanded | an inquiry
          The mayor criticised the council after denying that the bridge is closed. | The mayor | denying | the bridge is closed
          The plan was criticised by the union.                                 | the union   | criticised | The plan
          The union's demand for an inquiry surprised the mayor.                | The union   | demand for | an inquiry
          In a talk with the Oldport Herald, Anna Larsen said that the bridge is closed. | Anna Larsen | said | the bridge is closed
          Party leader and Prime Minister Anna Larsen said that the bridge is closed. | Party leader and Prime Minister Anna Larsen | said | the bridge is closed
          The move came after Anna Larsen, a judge of the court, ordered that the bridge be closed. | Anna Larsen, a judge of the court | ordered | the bridge be closed
          Anna Larsen spoke about Karl Dahl, who was arrested in May, and promised that the bridge is safe. | Anna Larsen | promised | the bridge is safe
          The Herald quoted Karl Dahl, formerly a clerk at the harbour, as saying that the bridge is closed. | Karl Dahl, formerly a clerk at the harbour | saying | the bridge is closed
          The Minister, who was the review officer at the parade of the course on Thursday where 195 new cadets were added to the force also reiterated that the bridge is closed. | The Minister | reiterated | the bridge is closed
          As the crowd began to chant, Larsen was joined on stage again by Oldport Sen. Karl Dahl and joked, “Bridge people, you are being ridiculous.” | Larsen | joked | “Bridge people, you are being ridiculous.”
          The court heard the minister, who met cadets, and the mayor said that the bridge is closed. | the mayor | said | the bridge is closed
          Larsen has hailed the vote as “fantastic,” telling reporters during a visit on Friday that the bridge is closed. | Larsen | telling | the bridge is closed
          Larsen has been criticized for using the term to describe the work against the Oldport Front, also known as the Front, saying the bridge is closed. | Larsen | saying | the bridge is closed
          She criticized him on Tuesday, telling the Herald that Karl Dahl is a fool and asking how he has kept the bridge. | She | asking | how he has kept the bridge
          The issue had come up after Mr. Dahl, asked about the harbour, had said, “The bridge is closed.” | Mr. Dahl | said | “The bridge is closed.”
          The delay came after the Oldport Post, which was sold in May, said that the bridge is closed. | the Oldport Post, which was sold in May | said | the bridge is closed
          A quarrel has begun at the harbour, as the head of the council's works committee has said that the bridge is closed. | the head of the council's works committee | said | the bridge is closed
          Karl Dahl wrote to the minister asking for a new bridge.              | Karl Dahl   | asking for | a new bridge
          The Herald published research during the convention in May showing that the bridge is closed. | The Herald | showing | the bridge is closed
          They met residents saying that the bridge is unsafe.                  | residents   | saying   | the bridge is unsafe
          The council got a call from a driver saying that the bridge is unsafe. | a driver   | saying   | the bridge is unsafe
          The ministry of health in Oldport, Germany said that the bridge is closed. | The ministry of health in Oldport | said | the bridge is closed
          The mayor observed that the warning by Ivo Berg had been repeated by many people and wondered why it is so. | The mayor | wondered | why it is so
          In her assessment of the magnate, Larsen hinted that the bridge is closed. | Larsen | hinted | the bridge is closed
          One driver's wound was on Wednesday reported to not be serious. | nobody | reported | One driver's wound ... to not be serious
          The mayor was told by the engineer that the bridge is closed.         | the engineer | told    | the bridge is closed
          """)
  void findsTheSpeakerBySyntax(String text, String speaker, String cue, String content) {
    assertThat(ReadStatements.of(text))
        .extracting(ReadStatements::row)
        .contains(String.join(" | ", speaker, cue, content));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The mayor of Oldport, an engineer, said that the bridge is closed. | The mayor of Oldport, an engineer
          The mayor and his wife said that the bridge is closed.             | The mayor
          Reporters met the mayor, who said that the bridge is closed.       | the mayor, who
          There have been some studies that reported a rise in crime.        | some studies that
          """)
  void theSpeakerIsPrintedWithWhatBelongsToIt(String text, String speaker) {
    assertThat(ReadStatements.speaker(ReadStatements.of(text).get(0))).isEqualTo(speaker);
  }
}
