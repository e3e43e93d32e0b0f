package org.newsgraph.entity.official;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsgraph.gazetteer.Countries;
import org.newsgraph.model.findings.Country;
import org.newsgraph.model.findings.OfficialMention;
import org.newsgraph.model.findings.PostStatus;
import org.newsgraph.model.text.Passage;
import org.newsgraph.nlp.SharedAnnotator;

class OfficialExtractorTest {

  private static final OfficialExtractor EXTRACTOR = new OfficialExtractor(Countries.load());

  private static List<OfficialMention> read(String text) {
    return EXTRACTOR.extract(SharedAnnotator.annotate(text));
  }

  private static OfficialMention only(String text) {
    List<OfficialMention> found = read(text);
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  @Test
  void aTitleBeforeANameGivesThePostAndTheState() {
    OfficialMention official = only("Danish Prime Minister Anna Larsen arrived on Monday.");

    assertThat(official.person().map(Passage::text)).contains("Anna Larsen");
    assertThat(official.post()).isEqualTo("prime minister");
    assertThat(official.of()).contains("Denmark");
    assertThat(official.state().map(Country::code)).contains("DK");
    assertThat(official.status()).isEqualTo(PostStatus.CURRENT);
    assertThat(official.evidence().text()).isEqualTo("Danish Prime Minister Anna Larsen");
  }

  @Test
  void northKoreanIsNotKorean() {
    OfficialMention official = only("North Korean leader Kim Chol Su visited the plant.");

    assertThat(official.state().map(Country::code)).contains("KP");
  }

  @Test
  void theBodyOfAPostEndsBeforeTheHoldersOtherTitle() {
    assertThat(
            read(
                "The incoming chair of the House Forestry Committee Representative Adam Schaff"
                    + " questioned the law."))
        .extracting(OfficialMention::post, OfficialMention::of)
        .containsExactly(
            tuple("chair", Optional.of("House Forestry Committee")),
            tuple("representative", Optional.empty()));
  }

  @Test
  void anAppositiveGivesThePostAndWhatItIsOf() {
    OfficialMention official = only("John Miller, the governor of Ohio, signed the law.");

    assertThat(official.post()).isEqualTo("governor");
    assertThat(official.of()).contains("Ohio");
  }

  @Test
  void aMinistryStandsBetweenStateAndPost() {
    OfficialMention official =
        only("Norwegian Foreign Ministry spokeswoman Maria Hansen told reporters about it.");

    assertThat(official.post()).isEqualTo("spokeswoman");
    assertThat(official.of()).contains("Norwegian Foreign Ministry");
    assertThat(official.state().map(Country::code)).contains("NO");
  }

  @Test
  void aRankIsKeptApart() {
    OfficialMention official =
        only("Maj. Gen. Robert Hill, the Pentagon press secretary, spoke on Tuesday.");

    assertThat(official.rank()).contains("Maj. Gen.");
    assertThat(official.post()).isEqualTo("press secretary");
  }

  @Test
  void generalInAttorneyGeneralIsNoRank() {
    OfficialMention official = only("Attorney General Robert Hill resigned on Tuesday.");

    assertThat(official.rank()).isEmpty();
    assertThat(official.post()).isEqualTo("attorney general");
  }

  @Test
  void aFormerPostIsMarked() {
    assertThat(only("Former Swedish Defense Minister Anna Larsen wrote a book.").status())
        .isEqualTo(PostStatus.FORMER);
  }

  @Test
  void theNamedPresidentIsOneOfficial() {
    OfficialMention official = only("The Finnish president, Anna Larsen, said it was too early.");

    assertThat(official.person().map(Passage::text)).contains("Anna Larsen");
  }

  @Test
  void aUniquePostWithoutANameIsAnUnnamedOfficial() {
    OfficialMention official = only("The Finnish prime minister rejected the plan on Monday.");

    assertThat(official.person()).isEqualTo(Optional.empty());
    assertThat(official.post()).isEqualTo("prime minister");
    assertThat(official.state().map(Country::code)).contains("FI");
  }

  @Test
  void aPostInACompanyIsNoPublicPost() {
    assertThat(read("Anna Larsen, the president of Acme Shoes, bought the firm.")).isEmpty();
    assertThat(read("Robert Hill, a director at Acme Shoes, agreed.")).isEmpty();
  }

  @Test
  void theHouseOfWhiteHouseBelongsToItsName() {
    OfficialMention official = only("White House press secretary Anna Larsen denied the report.");

    assertThat(official.post()).isEqualTo("press secretary");
    assertThat(official.of()).contains("White House");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Ada Roe is the finance minister of Norway.              | finance minister  | CURRENT
          Ada Roe is the minister of fisheries of Norway.         | minister of fisheries | CURRENT
          Ada Roe was named acting finance minister of Norway.    | finance minister  | ACTING
          Ada Roe will become interior minister of Sweden.        | interior minister | DESIGNATE
          Ada Roe was the finance minister of Norway until May.   | finance minister  | FORMER
          Officials said that Ada Roe was the governor of Bergen. | governor          | CURRENT
          """)
  void aVerbGivesAPostToItsSubject(String text, String post, PostStatus status) {
    OfficialMention official = only(text);

    assertThat(official.person().map(Passage::text)).contains("Ada Roe");
    assertThat(official.post()).isEqualTo(post);
    assertThat(official.status()).isEqualTo(status);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ada Roe is not the finance minister of Norway.",
        "Ada Roe never became finance minister of Norway."
      })
  void nobodyHoldsAPostThatIsDenied(String text) {
    assertThat(read(text)).allSatisfy(official -> assertThat(official.person()).isEmpty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Ada Roe, a lawyer who has served as mayor of Denver, won.   | mayor            | CURRENT
          Ada Roe, who held the post of defense minister of Norway, spoke.|defense minister| FORMER
          Ada Roe resumed the office of president of Ghana in May.    | president        | CURRENT
          Ada Roe was sworn in as governor of Ohio on Monday.         | governor         | CURRENT
          Ada Roe served two terms as governor of Ohio.               | governor         | FORMER
          Ada Roe resigned as foreign minister of Norway.             | foreign minister | FORMER
          Ada Roe, then the deputy director of the Lund Police, left. | deputy director  | FORMER
          Ex-Prime Minister Ada Roe spoke.                            | prime minister   | FORMER
          Ada Roe succeeded Karl Dahl as mayor of Lund in May.        | mayor            | CURRENT
          Ada Roe, minister of state for housing, resigned.           | minister of state | CURRENT
          Ada Roe, MP for Oldport South, resigned.                    | MP               | CURRENT
          Ada Roe, deputy head of the central bank, warned of it.   | deputy head      | CURRENT
          Ada Roe, the WHO director-general, warned of it.          | director-general | CURRENT
          Shadow chancellor Ada Roe said taxes would rise.          | shadow chancellor | CURRENT
          Scottish Health Secretary Ada Roe called a vote.            | health secretary | CURRENT
          Army Chief of Staff General Ada Roe called a vote.          | army chief of staff | CURRENT
          National Hurricane Center director Ada Roe warned of it.    | director         | CURRENT
          Speaker of the House Ada Roe called a vote.               | speaker          | CURRENT
          """)
  void aClauseOrAnAdverbSaysWhetherThePostIsHeldStill(String text, String post, PostStatus status) {
    OfficialMention official = only(text);

    assertThat(official.person().map(Passage::text)).contains("Ada Roe");
    assertThat(official.post()).isEqualTo(post);
    assertThat(official.status()).isEqualTo(status);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ada Roe wants to become president of Kenya.",
        "Ada Roe, who would become the president of Kenya, spoke.",
        "Ada Roe is running for mayor of Denver.",
        "Ada Roe will be the strongest president of Kenya.",
        "The leader of the party, Ada Roe, spoke.",
        "Ada Roe, a member of the choir, sang.",
        "Chief Executive Officer Ada Roe spoke.",
        "Democratic National Committee Chair Ada Roe spoke.",
        "Former Harvest Party Vice Chairman Ada Roe spoke.",
        "Its commander-in-chief is not Ada Roe."
      })
  void nobodyHoldsAPostThatIsHopedForOrNotPublic(String text) {
    assertThat(read(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Former Ohio governor and US Senator Ada Roe spoke.              | governor    | senator
          AU chairperson President Ada Roe of Egypt spoke.                | chairperson | president
          The leader of the Black Caucus, Congresswoman Ada Roe, spoke.   | leader      | congresswoman
          Ada Roe, mayor of Denver and former governor of Ohio, agreed.   | mayor       | governor
          Ada Roe served as mayor of Denver and governor of Colorado.     | mayor       | governor
          """)
  void onePersonHoldsTwoPosts(String text, String first, String second) {
    assertThat(read(text))
        .extracting(o -> o.person().orElseThrow().text(), OfficialMention::post)
        .containsExactly(tuple("Ada Roe", first), tuple("Ada Roe", second));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Two presidents in the history of Kenya, Ada Roe and Ben Poe, were impeached.",
        "Only two presidents have been impeached: Ada Roe and Ben Poe."
      })
  void namesInAppositionToAPluralHoldThePost(String text) {
    assertThat(read(text))
        .extracting(o -> o.person().orElseThrow().text(), OfficialMention::post)
        .containsExactly(tuple("Ada Roe", "president"), tuple("Ben Poe", "president"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Bergen's chief constable Ada Roe wrote to the embassy.         | chief constable | Bergen
          Ada Roe, the head of Denmark's Coast Force, agreed.            | head            | Coast Force
          Norway's Department of Fisheries director Ada Roe agreed. | director | Department of Fisheries
          Ada Roe, the speaker of Denmark's parliament, agreed.          | speaker | Denmark's parliament
          Ada Roe, the head of Denmark's Navy training unit, agreed. | head | Denmark's Navy training unit
          Danish Defence Ministry spokeswoman Ada Roe agreed. | spokeswoman | Danish Defence Ministry
          The mayor of the Swedish city of Lund, Ada Roe, said so.       | mayor           | Lund
          Ada Roe, a member of the Scottish Parliament, agreed.          | member  | Scottish Parliament
          AU trade and industry commissioner Ada Roe announced it. | trade and industry commissioner | AU
          Republican Senate majority leader Ada Roe spoke.               | majority leader | Senate
          Director Ada Roe of the United States National Institute of Allergy spoke. | director | United States National Institute of Allergy
          Ada Roe, a spokesman for the LDF, left the Lund Defence Forces (LDF). | spokesman | LDF
          """)
  void theBodyOrTerritoryIsReadAroundThePost(String text, String post, String of) {
    OfficialMention official = only(text);

    assertThat(official.person().map(Passage::text)).contains("Ada Roe");
    assertThat(official.post()).isEqualTo(post);
    assertThat(official.of()).contains(of);
  }

  @Test
  void anAdviserOfSomeoneWithAPublicPostHoldsOne() {
    assertThat(read("President John Poe spoke. Former Poe adviser Ada Roe left."))
        .extracting(o -> o.person().orElseThrow().text(), OfficialMention::post)
        .containsExactly(tuple("John Poe", "president"), tuple("Ada Roe", "adviser"));
    assertThat(read("President John Poe spoke. Poe's senior advisers Ada Roe and Ben Moss left."))
        .extracting(o -> o.person().orElseThrow().text(), OfficialMention::post)
        .containsExactly(
            tuple("John Poe", "president"),
            tuple("Ada Roe", "senior adviser"),
            tuple("Ben Moss", "senior adviser"));
    assertThat(read("Former Acme adviser Ada Roe left.")).isEmpty();
    assertThat(read("President John Poe spoke. Another former Poe adviser, Ada Roe, left."))
        .extracting(o -> o.person().orElseThrow().text(), OfficialMention::post)
        .containsExactly(tuple("John Poe", "president"), tuple("Ada Roe", "adviser"));
    assertThat(read("Gov. John Poe's budget director, Ada Roe, left."))
        .extracting(o -> o.person().orElseThrow().text(), OfficialMention::post)
        .containsExactly(tuple("John Poe", "governor"), tuple("Ada Roe", "budget director"));
  }

  @Test
  void anAmbassadorIsTheSendingStatesWhereverItIs() {
    OfficialMention official =
        only("Australia's ambassador to the Philippines, Jane Collins, signed the letter.");

    assertThat(official.person().map(Passage::text)).contains("Jane Collins");
    assertThat(official.state().map(Country::code)).contains("AU");
  }

  @Test
  void aTitleInThePluralGivesEachOfThemThePost() {
    assertThat(read("Senators Mary Walker of Ohio and John Miller of Iowa praised the law."))
        .extracting(o -> o.person().orElseThrow().text(), OfficialMention::post, o -> o.of().get())
        .containsExactly(
            tuple("Mary Walker", "senator", "Ohio"), tuple("John Miller", "senator", "Iowa"));
    assertThat(read("Reps. Mary Walker and John Miller praised the law."))
        .extracting(o -> o.person().orElseThrow().text(), OfficialMention::post)
        .containsExactly(
            tuple("Mary Walker", "representative"), tuple("John Miller", "representative"));
  }

  @Test
  void aTradeRepresentativeOfAStateIsOnePerson() {
    OfficialMention official = only("The U.S. trade representative proposed a tariff.");

    assertThat(official.person()).isEmpty();
    assertThat(official.post()).isEqualTo("trade representative");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Representative Mary Walker praised the law. | representative",
        "Commerce Secretary Mary Walker praised the law. | commerce secretary",
        "A police spokeswoman, Mary Walker, praised the law. | police spokeswoman",
        "The former president of Norway Mary Walker praised the law. | president",
        "Mary Walker was the head of the election commission. | head",
        "Police press officer Mary Walker praised the law. | police press officer",
        "Presidential physician Mary Walker praised the law. | presidential physician",
        "Labour MP Mary Walker praised the law. | MP",
        "A third president, Mary Walker, praised the law. | president",
        "The then-governor of Ohio Mary Walker praised the law. | governor",
        "United States Senator from Vermont Mary Walker praised the law. | senator",
        "Roman Catholic Pope Mary Walker praised the law. | pope",
        "Mary Walker, a former LRP member of parliament, praised the law. | member of parliament",
        "Its commander-in-chief is Mary Walker. | commander-in-chief",
        "Deputy commander of the Guard, Mary Walker, praised the law. | deputy commander",
        "She met with permanent secretary, Mary Walker, on Monday. | permanent secretary",
        "Danish diplomat Mary Walker praised the law. | diplomat",
        "She met with line-minister, Mary Walker, on Monday. | line-minister"
      })
  void aHolderStandsInManyPlacesAroundThePost(String text, String post) {
    OfficialMention official = only(text);

    assertThat(official.person().map(Passage::text)).contains("Mary Walker");
    assertThat(official.post()).isEqualTo(post);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Sen. Ada Roe (D-Calif.) said it was late.              | Calif.  | US
          Rep. Ada Roe (R-N.Y.) said it was late.                | N.Y.    | US
          Sen. Ada Roe, R-Fla., said it was late.                | Fla.    | US
          Sen. Ada Roe (Maine) said it was late.                 | Maine   | US
          Rep. Ada Roe (R., Ohio) said it was late.              | Ohio    |
          Rep. Ada Roe, a Democrat from Ohio, said it was late.  | Ohio    |
          Former Gov. Ada Roe (R-OK) said it was late.           | OK      | US
          Sen. Ada Roe (Labour) said it was late.                |         |
          Sen. Ada Roe (not pictured) said it was late.          |         |
          Sen. Ada Roe, F-16 pilots and others said it was late. |         |
          """)
  void thePartyAndTheSeatBehindANameSayWhatThePostIsOf(String text, String of, String state) {
    OfficialMention official = only(text);

    assertThat(official.person().map(Passage::text)).contains("Ada Roe");
    assertThat(official.of()).isEqualTo(Optional.ofNullable(of));
    if (state != null) {
      assertThat(official.state().map(Country::code)).contains(state);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Three senators running for president -- Ada Roe of Ohio and Ben Poe of Iowa -- agreed.",
        "It hurts senators up for re-election, among them Ada Roe of Ohio and Ben Poe of Iowa.",
        "Several senators backed the bill, including Ada Roe of Ohio and Ben Poe of Iowa.",
        "The bill has critics in senators like Ada Roe and Ben Poe.",
        "Sens. Ada Roe (Ohio) and Ben Poe (Iowa) are on the list."
      })
  void thePeopleListedBehindAPluralHoldThePost(String text) {
    assertThat(read(text))
        .extracting(o -> o.person().orElseThrow().text(), OfficialMention::post)
        .containsExactly(tuple("Ada Roe", "senator"), tuple("Ben Poe", "senator"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The senators heard several singers, who like Ada Roe and Ben Poe were late.",
        "The senators left the hall -- Ada Roe stayed behind.",
        "Senators wrote to many people, and Ada Roe of Ohio was one."
      })
  void aNameSomewhereBehindAPluralIsNoHolder(String text) {
    assertThat(read(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Critics praised the Ohio senator on Monday.                       | senator            | Ohio
          Critics praised the former secretary of state in the hall.        | secretary of state |
          """)
  void aDefinitePostMayMeanSomeoneWhomTheArticleNames(String text, String post, String of) {
    OfficialMention official = only(text);

    assertThat(official.person()).isEmpty();
    assertThat(official.post()).isEqualTo(post);
    assertThat(official.of()).isEqualTo(Optional.ofNullable(of));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Critics praised an Ohio senator on Monday.",
        "Critics praised the senator on Monday.",
        "Critics praised the former Ohio spokesman on Monday."
      })
  void aPostWithoutAPlaceOrAnArticleMeansNobodyByItself(String text) {
    assertThat(read(text)).isEmpty();
  }
}
