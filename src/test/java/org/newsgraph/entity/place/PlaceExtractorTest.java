package org.newsgraph.entity.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsgraph.gazetteer.SharedGazetteer;
import org.newsgraph.model.findings.PlaceKind;
import org.newsgraph.model.findings.PlaceMention;
import org.newsgraph.model.findings.Reading;
import org.newsgraph.model.text.AnnotatedArticle;
import org.newsgraph.model.text.Article;
import org.newsgraph.model.text.Metadata;
import org.newsgraph.model.text.Paragraph;
import org.newsgraph.model.text.Passage;
import org.newsgraph.model.text.Publication;
import org.newsgraph.model.text.Span;
import org.newsgraph.nlp.SharedAnnotator;

class PlaceExtractorTest {

  private final PlaceExtractor extractor = new PlaceExtractor(SharedGazetteer.get());

  @Test
  void tellsACapitalFromItsGovernmentInOneSentence() {
    assertThat(mentions("Warsaw warned that a flood could reach the suburbs in Warsaw."))
        .extracting(PlaceMention::name, PlaceMention::reading)
        .containsExactly(tuple("Warsaw", Reading.METONYMIC), tuple("Warsaw", Reading.LITERAL));
  }

  @Test
  void readsAListOfRegionsByBareName() {
    assertThat(mentions("Rain fell over several regions, including Poltava, Sumy and Kharkiv."))
        .extracting(PlaceMention::name, PlaceMention::kind)
        .containsExactly(
            tuple("Poltava", Optional.of(PlaceKind.ADMIN1)),
            tuple("Sumy", Optional.of(PlaceKind.ADMIN1)),
            tuple("Kharkiv", Optional.of(PlaceKind.ADMIN1)));
  }

  @Test
  void readsATypeWordInLowerCaseWithoutTakingItIntoTheName() {
    assertThat(mentions("A storm crossed the Poltava region on Monday."))
        .extracting(place -> place.passage().text(), PlaceMention::kind)
        .containsExactly(tuple("Poltava", Optional.of(PlaceKind.ADMIN1)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"The two met again in Warsaw,", "The two met again in Poltava -"})
  void readsAPlaceAtTheEndOfAPieceOfASentence(String piece) {
    assertThat(mentions(piece)).hasSize(1);
  }

  @Test
  void takesAPowerPlantForOneFacility() {
    assertThat(mentions("Engineers inspected the Rivne nuclear power plant."))
        .extracting(PlaceMention::name, PlaceMention::kind)
        .containsExactly(tuple("Rivne nuclear power plant", Optional.of(PlaceKind.FACILITY)));
  }

  @Test
  void givesTheStateAfterATownAsItsContainer() {
    assertThat(mentions("She grew up in Birmingham, Alabama, and moved away."))
        .first()
        .extracting(place -> place.container().map(Passage::text))
        .isEqualTo(Optional.of("Alabama"));
  }

  @Test
  void leavesDemonymsOut() {
    assertThat(mentions("The Danish team beat the Swedes.")).isEmpty();
  }

  @Test
  void joinsHyphenatedNames() {
    assertThat(mentions("A fair opened in Ivano-Frankivsk on Monday."))
        .extracting(place -> place.passage().text())
        .containsExactly("Ivano-Frankivsk");
  }

  @Test
  void countsCodePointsAfterAnEmoji() {
    assertThat(mentions("Sunny \uD83D\uDE00 days in Lisbon end."))
        .extracting(place -> place.passage().span())
        .containsExactly(new Span(16, 22));
  }

  @Test
  void readsTheDatelineAsATown() {
    assertThat(extractor.extract(withDateline("OSLO, Norway (AP)"), List.of()))
        .extracting(place -> place.passage().text(), PlaceMention::kind)
        .containsExactly(
            tuple("OSLO", Optional.of(PlaceKind.CITY)), tuple("Norway", Optional.empty()));
  }

  @Test
  void findsNothingWhereNoPlaceIsNamed() {
    assertThat(mentions("The committee met and talked about bread.")).isEmpty();
  }

  @Test
  void takesATownForAPlaceBehindItsResidents() {
    assertThat(mentions("Residents of Tyre said that they had fled."))
        .extracting(PlaceMention::name)
        .containsExactly("Tyre");
  }

  @Test
  void knowsAShoalThatNoListHasForARegion() {
    assertThat(mentions("A ship ran aground near Merrow Shoal on Friday."))
        .extracting(PlaceMention::name, PlaceMention::kind)
        .containsExactly(tuple("Merrow Shoal", Optional.of(PlaceKind.REGION)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The vote in Congress failed on Monday.",
        "The probe took off from Earth and reached Mars.",
        "He was born in Cairo's shadow of Islam, she wrote of Islam.",
        "The minister answered The Hill on Monday.",
        "The U.S. House of Representatives rejected the bill.",
        "A student at the University of California, Davis, won the prize."
      })
  void takesNoNameForATownThatMeansSomethingElse(String text) {
    assertThat(mentions(text))
        .extracting(PlaceMention::name)
        .isSubsetOf("Cairo", "U.S.", "University of California");
  }

  @Test
  void takesACourtsDistrictForNoPlace() {
    assertThat(mentions("She was charged in the Southern District of New York in 2007."))
        .extracting(PlaceMention::name)
        .containsExactly("New York");
  }

  @Test
  void takesASurnameForATownOnlyWhereSomebodyIsInIt() {
    assertThat(mentions("Ana Preston won. The poll found an advantage over Preston.")).isEmpty();
    assertThat(mentions("Ana Preston won. She had moved to a house in Preston."))
        .extracting(PlaceMention::name)
        .containsExactly("Preston");
    assertThat(mentions("Greg Allen spoke. The suspect is Karl Dahl of Allen, Texas."))
        .extracting(PlaceMention::name)
        .containsExactly("Allen", "Texas");
  }

  @Test
  void readsATownBeforeItsStateWhereverItStands() {
    assertThat(mentions("It will be built at the firm's Bowling Green, Kentucky facility."))
        .extracting(PlaceMention::name)
        .containsExactly("Bowling Green", "Kentucky");
  }

  @Test
  void knowsACityThatEnglishHasAnotherNameFor() {
    assertThat(mentions("The briefing was held in a hotel in Geneva."))
        .extracting(PlaceMention::name)
        .containsExactly("Geneva");
  }

  @Test
  void saysWhichTownAQuarterIsOf() {
    assertThat(mentions("Police found him in the Crown Heights neighborhood of Brooklyn."))
        .extracting(place -> place.container().map(Passage::text), PlaceMention::kind)
        .containsExactly(
            tuple(Optional.of("Brooklyn"), Optional.of(PlaceKind.REGION)),
            tuple(Optional.empty(), Optional.empty()));
  }

  @Test
  void takesASurnameForNoTownWhoeverTurnsToIt() {
    assertThat(mentions("Ada Lockhart resigned. Voters had turned to Lockhart in June.")).isEmpty();
  }

  @Test
  void knowsAStreetWithoutAPreposition() {
    assertThat(mentions("The council closed Karlsen Street on Monday."))
        .extracting(PlaceMention::name, PlaceMention::kind)
        .containsExactly(tuple("Karlsen Street", Optional.of(PlaceKind.FACILITY)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Flames rose in Rue du Port.", "They met at the Rue de la Paix on Monday."})
  void knowsAStreetWhoseTypeWordStandsFirst(String text) {
    assertThat(mentions(text))
        .extracting(PlaceMention::kind)
        .containsExactly(Optional.of(PlaceKind.FACILITY));
  }

  @Test
  void tellsABuildingFromThePlaceThatOwnsIt() {
    assertThat(mentions("The fans met near Lisbon's Merrow Stadium."))
        .extracting(PlaceMention::name)
        .containsExactly("Lisbon", "Merrow Stadium");
  }

  @Test
  void takesWhatABuildingIsForIntoItsName() {
    assertThat(mentions("She works in the Merrow Center for Surgery."))
        .extracting(PlaceMention::name)
        .containsExactly("Merrow Center for Surgery");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The United States Senator from Vermont Ada Roe spoke. | United States; Vermont",
        "The debate was held at Merrow University on Monday. | Merrow University",
        "Flames rose near RAF Merrowton on Friday. | RAF Merrowton",
        "Lorries queued on Interstate 80 in Utah. | Interstate 80; Utah",
        "The Verdano power plant was damaged on Friday. | Verdano power plant",
        "Trains stopped at Merrow station in the morning. | Merrow station",
        "Merrow District Hospital treated forty people. | Merrow District Hospital",
        "They met at the Merrow Lodge & Tavern on Friday. | Merrow Lodge & Tavern",
        "The Merrow Mine fire killed two people. | Merrow Mine",
        "Fans filled the Merrow Convention Centre. | Merrow Convention Centre",
        "An explosion at Al-Merrow Hospital injured two people. | Al-Merrow Hospital",
        "An explosion at King's Merrow Station injured two people. | King's Merrow Station",
        "He was arrested near the Great Mosque of Mecca on Friday. | Great Mosque of Mecca",
        "Two people were killed in Bosnia and Herzegovina. | Bosnia and Herzegovina",
        "Two people were killed in Newcastle upon Tyne. | Newcastle upon Tyne",
        "Foreign Secretary Ada Lane told them that it rained. | -",
        "People born in American Samoa can vote. | American Samoa",
        "Police arrested a 52-year-old Cheltenham woman on Friday. | Cheltenham",
        "She waited outside of Merrow Palace. | Merrow Palace",
      })
  void readsANameByTheWordsThatBelongToItAndThoseBesideIt(String text, String names) {
    assertThat(mentions(text))
        .extracting(PlaceMention::name)
        .containsExactlyElementsOf(names.equals("-") ? List.of() : List.of(names.split("; ", -1)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ada Roe is a professor at Merrow University.",
        "She studied law at Merrow University in her youth.",
        "According to Merrow University, prices rose.",
        "Crabs (Merida talpoida) dig in the sand.",
        "She died in a hospital after J. R. Myers had left.",
        "The story first ran in The Atlantic on Monday."
      })
  void takesNoPlaceFromUniversitiesSpeciesInitialsAndMagazines(String text) {
    assertThat(mentions(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The former New York gubernatorial candidate Ada Roe won. | New York | ADMIN1",
        "Democratic chairman Ada Roe of New York agreed. | New York | ADMIN1",
        "Ada Roe, a senator from Georgia, agreed. | Georgia | ADMIN1",
        "Wolves returned to Merrow National Park. | Merrow National Park | REGION",
        "Penguins nest at Punta Merrow. | Punta Merrow | REGION",
        "She lives in North Philadelphia. | North Philadelphia | REGION",
        "A shop opened in the Merrowyan neighborhood. | Merrowyan | REGION",
        "Wolves live in the Merrowyan forest. | Merrowyan | REGION"
      })
  void tellsTheKindByWhoHasASeatThereAndByTypeWords(String text, String name, PlaceKind kind) {
    assertThat(mentions(text))
        .extracting(PlaceMention::name, PlaceMention::kind)
        .containsExactly(tuple(name, Optional.of(kind)));
  }

  @Test
  void takesANameBehindItselfForTheState() {
    assertThat(mentions("The mayor of New York, New York, spoke."))
        .extracting(PlaceMention::name, PlaceMention::kind)
        .containsExactly(
            tuple("New York", Optional.empty()), tuple("New York", Optional.of(PlaceKind.ADMIN1)));
  }

  private List<PlaceMention> mentions(String text) {
    return extractor.extract(SharedAnnotator.annotate(text), List.of());
  }

  private static AnnotatedArticle withDateline(String dateline) {
    Passage passage = new Passage(dateline, new Span(0, dateline.length()));
    Metadata metadata =
        new Metadata(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(passage),
            List.of(),
            Publication.UNKNOWN);
    List<Paragraph> none = List.of();
    return new AnnotatedArticle(
        new Article("test.txt", "0".repeat(64), dateline, metadata, none), List.of());
  }
}
