package org.newsgraph.resolve.identity;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newsgraph.gazetteer.Countries;
import org.newsgraph.gazetteer.SharedGazetteer;
import org.newsgraph.model.facts.Unresolved.Reason;
import org.newsgraph.model.findings.ActorMention;
import org.newsgraph.resolve.MarkedText;
import org.newsgraph.resolve.identity.ActorClustering.Clustered;
import org.newsgraph.resolve.place.PlaceResolver.ResolvedPlaces;

/** Mentions are marked by hand, so no language model is loaded. */
class ActorClusteringTest {

  private static final Countries COUNTRIES = SharedGazetteer.get().countries();
  private static final AuthorityFile AUTHORITY = new AuthorityFile(COUNTRIES);

  private final ActorClustering clustering = new ActorClustering(COUNTRIES, AUTHORITY);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          [Anna Larsen:PERSON] left. [Larsen:PERSON] smiled.         | Anna Larsen = Larsen
          [Anna Larsen:PERSON] left. [Peter Larsen:PERSON] smiled.   | Anna Larsen; Peter Larsen
          [Andrii Kovalskyi:PERSON] left. [Kovalsky:PERSON] smiled.  | Andrii Kovalskyi = Kovalsky
          [Anna Beth Larsen:PERSON] left. [Anna Larsen:PERSON] sang.  | Anna Beth Larsen = Anna Larsen
          [Karl Dahl Jr.:PERSON] left. [Dahl:PERSON] smiled.         | Karl Dahl Jr. = Dahl
          """)
  void peopleAreTheSameByTheirFamilyNamesAndSpellingVariants(String text, String expected) {
    assertThat(clusters(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          [Rolf Hill:PERSON] left. [Rolf:PERSON] smiled.                          | Rolf Hill = Rolf
          [Rolf Hill:PERSON] met [Rolf Moe:PERSON]. [Rolf:PERSON] smiled.         | Rolf Hill; Rolf Moe; Rolf
          [Rolf:PERSON] smiled. [Rolf Hill:PERSON] left.                          | Rolf = Rolf Hill
          [Hill:PERSON] smiled. [Rolf Moe:PERSON] left.                           | Hill; Rolf Moe
          """)
  void aGivenNameIsThatOfTheOnlyPersonWhoBearsIt(String text, String expected) {
    assertThat(clusters(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          [Polish Defence Ministry:ORGANIZATION:PL] met. [Ministry of Defense:ORGANIZATION] left. | Polish Defence Ministry = Ministry of Defense
          [Defense Ministry:ORGANIZATION:PL] met. The [ministry:ORGANIZATION] left.               | Defense Ministry = ministry
          [Defense Ministry:ORGANIZATION:PL] met the [Defense Ministry:ORGANIZATION:DK].          | Defense Ministry; Defense Ministry
          [Oldport River Watch:ORGANIZATION] met. [ORW:ORGANIZATION] left.                        | Oldport River Watch = ORW
          [Danish Boat Safety Office:ORGANIZATION:DK] met. [BSO:ORGANIZATION] left.               | Danish Boat Safety Office = BSO
          [Merrow Holdings:ORGANIZATION] met. [Merrow:ORGANIZATION] left.                         | Merrow Holdings = Merrow
          [Merrow Bank:ORGANIZATION] met. [Merrow:ORGANIZATION] left.                             | Merrow Bank; Merrow
          [Oldport Bank:ORGANIZATION] met. [Oldport Rovers:ORGANIZATION] left.                    | Oldport Bank; Oldport Rovers
          """)
  void bodiesAreTheSameByTheirWordsWithoutTheState(String text, String expected) {
    assertThat(clusters(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          [Polish troops:ARMED_FORCE:PL] left. The [Polish military:ARMED_FORCE:PL] stayed.   | Polish troops = Polish military
          [Polish troops:ARMED_FORCE:PL] left. [Czech troops:ARMED_FORCE:CZ] stayed.          | Polish troops; Czech troops
          [Polish military:ARMED_FORCE:PL] left. The [Polish air force:ARMED_FORCE:PL] came.  | Polish military; Polish air force
          """)
  void allForcesOfAStateAreOneExceptItsBranches(String text, String expected) {
    assertThat(clusters(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          [Oldport College:ORGANIZATION], formerly [Roe Institute:ORGANIZATION], met.  | Oldport College = Roe Institute
          [Green Voice:ORGANIZATION] was founded in 2011 as the [Elm Club:ORGANIZATION]. | Green Voice = Elm Club
          [Roe and Moe Company:ORGANIZATION] met. [R&M:ORGANIZATION] left.             | Roe and Moe Company = R&M
          [Larch magazine:MEDIA_OUTLET] asked. [Larch:MEDIA_OUTLET] wrote.             | Larch magazine = Larch
          [Green Voice:ORGANIZATION], [Elm Club:ORGANIZATION] met.                     | Green Voice; Elm Club
          """)
  void bodiesAreTheSameWhereTheTextGivesBothNames(String text, String expected) {
    assertThat(clusters(text)).isEqualTo(expected);
  }

  @Test
  void aStateIsOneUnderAllItsNames() {
    assertThat(clusters("[Warsaw:STATE:PL] agreed. [Poland:STATE:PL] signed."))
        .isEqualTo("Warsaw = Poland");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          [Oldport Watch:ORGANIZATION] met. The [group:GROUP] left.                                    | Oldport Watch = group
          [Oldport Watch:ORGANIZATION] met. A [group:GROUP] left.                                      | Oldport Watch; group
          [Oldport Watch:ORGANIZATION] met [Lakeside:ORGANIZATION]. The [group:GROUP] left.            | Oldport Watch = group; Lakeside
          [Oldport Watch:ORGANIZATION] and [*Lakeside:ORGANIZATION] met. The [group:GROUP] left.       | Oldport Watch; Lakeside; group
          [Oldport Watch:ORGANIZATION] met. It rained. It blew. It froze. The [group:GROUP] left.      | Oldport Watch; group
          [Defense Ministry:ORGANIZATION:PL] met. The [group:GROUP] left.                              | Defense Ministry; group
          """)
  void aGeneralNounTakesUpTheBodyNamedJustBefore(String text, String expected) {
    assertThat(clusters(text)).isEqualTo(expected);
  }

  @Test
  void peopleWithoutAStateAreNobodysWhereTwoStatesMayBeMeant() {
    Clustered clustered =
        cluster(
            "[Swedish officials:GROUP:SE] left. [Danish officials:GROUP:DK] stayed."
                + " [officials:GROUP] smiled.");

    assertThat(clustered.actors().clusters()).hasSize(3);
    assertThat(clustered.unresolved())
        .singleElement()
        .satisfies(
            item -> {
              assertThat(item.passage().text()).isEqualTo("officials");
              assertThat(item.reason()).isEqualTo(Reason.AMBIGUOUS);
              assertThat(item.candidates()).containsExactly("Sweden", "Denmark");
            });
  }

  @Test
  void pronounsAreLeftForLater() {
    assertThat(clusters("[Anna Larsen:PERSON] left. [She:SHE] smiled.")).isEqualTo("Anna Larsen");
  }

  private String clusters(String text) {
    return cluster(text).actors().clusters().stream()
        .map(ActorClusteringTest::names)
        .collect(joining("; "));
  }

  private static String names(ActorCluster cluster) {
    return cluster.names().stream().map(ActorCluster.Name::text).collect(joining(" = "));
  }

  private Clustered cluster(String text) {
    MarkedText marked = new MarkedText(text);
    List<ActorMention> mentions = marked.mentions();
    ResolvedPlaces nowhere = new ResolvedPlaces(List.of(), List.of(), List.of());
    StateSalience states = new StateSalience(mentions, nowhere, AUTHORITY);
    return clustering.cluster(marked.article(), mentions, states);
  }
}
