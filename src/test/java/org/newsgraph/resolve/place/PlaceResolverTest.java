package org.newsgraph.resolve.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.newsgraph.gazetteer.SharedGazetteer;
import org.newsgraph.model.facts.Place;
import org.newsgraph.model.facts.Unresolved;
import org.newsgraph.model.facts.Unresolved.Reason;
import org.newsgraph.model.findings.Country;
import org.newsgraph.model.findings.PlaceKind;
import org.newsgraph.model.findings.PlaceMention;
import org.newsgraph.model.findings.Reading;
import org.newsgraph.model.text.Article;
import org.newsgraph.model.text.Metadata;
import org.newsgraph.model.text.Paragraph;
import org.newsgraph.model.text.Passage;
import org.newsgraph.model.text.Span;
import org.newsgraph.resolve.place.PlaceResolver.ResolvedPlaces;

class PlaceResolverTest {

  private final PlaceResolver resolver = new PlaceResolver(SharedGazetteer.get());
  private final List<PlaceMention> mentions = new ArrayList<>();
  private String text = "";

  @Test
  void choosesTheNamesakeThatLiesInTheStateNamedAfterIt() {
    text = "A bakery opened in Birmingham, Alabama, on Friday.";
    mention("Birmingham", Optional.empty(), Optional.of("Alabama"));
    mention("Alabama", Optional.empty(), Optional.empty());

    assertThat(places()).extracting(PlaceResolverTest::country).containsExactly("US", "US");
  }

  @Test
  void choosesTheBetterKnownNamesakeWhereNothingElseIsSaid() {
    text = "A bakery opened in Birmingham on Friday.";
    mention("Birmingham", Optional.empty(), Optional.empty());

    assertThat(places()).extracting(PlaceResolverTest::country).containsExactly("GB");
  }

  @Test
  void choosesTheFarLargerNamesakeThoughTheStateOfAnotherIsNamed() {
    text = "The party met in Florida. Delegates from Tennessee go to Cleveland in July.";
    mention("Florida", Optional.empty(), Optional.empty());
    mention("Tennessee", Optional.empty(), Optional.empty());
    mention("Cleveland", Optional.empty(), Optional.empty());

    assertThat(places()).extracting(Place::inherited).containsOnly(false);
  }

  @Test
  void placesAPartOfATownWhereTheTownLies() {
    text = "Ada Roe of North Philadelphia saw the storm in Oslo.";
    mention("North Philadelphia", Optional.of(PlaceKind.REGION), Optional.empty());
    mention("Oslo", Optional.empty(), Optional.empty());

    assertThat(places()).extracting(PlaceResolverTest::country).containsExactly("US", "NO");
  }

  @Test
  void takesNoTownFarFromTheCityThatItIsAPartOf() {
    text = "A fire broke out in the Crown Heights neighborhood of Brooklyn.";
    mention("Crown Heights", Optional.of(PlaceKind.REGION), Optional.of("Brooklyn"));
    mention("Brooklyn", Optional.empty(), Optional.empty());

    assertThat(places()).extracting(Place::inherited).containsExactly(true, false);
  }

  @Test
  void choosesTheNamesakeInTheCountryThatTheArticleIsAbout() {
    text = "Spain won again. The Spanish team plays in Valencia, Spain says.";
    mention("Valencia", Optional.empty(), Optional.empty());

    assertThat(places()).extracting(PlaceResolverTest::country).containsExactly("ES");
  }

  @Test
  void tellsARegionFromItsTownByTheTypeWord() {
    text = "Rain fell in the Poltava region and in the city of Poltava.";
    mention("Poltava", Optional.of(PlaceKind.ADMIN1), Optional.empty());
    mention("Poltava.", Optional.of(PlaceKind.CITY), Optional.empty());

    assertThat(places()).extracting(Place::kind).containsExactly(PlaceKind.ADMIN1, PlaceKind.CITY);
  }

  @Test
  void takesABareNameForTheRegionNamedBefore() {
    text = "Rain fell in the Poltava region. In Poltava it stopped at noon.";
    mention("Poltava", Optional.of(PlaceKind.ADMIN1), Optional.empty());
    mention("Poltava it", Optional.empty(), Optional.empty());

    assertThat(places()).singleElement().extracting(Place::kind).isEqualTo(PlaceKind.ADMIN1);
  }

  @Test
  void takesABareCapitalForTheCityAllTheSame() {
    text = "Rain fell in the Kyiv region. In Kyiv it stopped at noon.";
    mention("Kyiv", Optional.of(PlaceKind.ADMIN1), Optional.empty());
    mention("Kyiv it", Optional.empty(), Optional.empty());

    assertThat(places())
        .extracting(Place::kind)
        .containsExactlyInAnyOrder(PlaceKind.ADMIN1, PlaceKind.CITY);
  }

  @Test
  void givesTheSameKeyToBothSpellingsOfACity() {
    text = "It was warm in Kyiv. It was dry in Kiev.";
    mention("Kyiv", Optional.empty(), Optional.empty());
    mention("Kiev", Optional.empty(), Optional.empty());

    Place place = places().get(0);

    assertThat(places()).hasSize(1);
    assertThat(place.key().global()).isTrue();
    assertThat(place.key().slug()).isEqualTo("703448-kyiv");
    assertThat(place.geonames()).contains(703448L);
  }

  @Test
  void placesAnUnknownVillageBesideItsNeighbourAndSaysSo() {
    text = "Trains stop in Poltava and in Xanaduvka.";
    mention("Poltava", Optional.empty(), Optional.empty());
    mention("Xanaduvka", Optional.empty(), Optional.empty());

    ResolvedPlaces linked = resolver.resolve(article(), mentions);
    Place village = linked.places().get(1);

    assertThat(village.inherited()).isTrue();
    assertThat(village.key().global()).isFalse();
    assertThat(village.geonames()).isEmpty();
    assertThat(village.country()).map(Country::code).contains("UA");
    assertThat(linked.unresolved())
        .extracting(Unresolved::reason)
        .containsExactly(Reason.UNKNOWN_NAME);
  }

  @Test
  void takesNoSmallTownAbroadWhereOneCountryAloneIsNamed() {
    text = "The storm crossed the Bahamas. The Sandy Point area was hit.";
    mention("Bahamas", Optional.empty(), Optional.empty());
    mention("Sandy Point", Optional.empty(), Optional.empty());

    assertThat(places())
        .extracting(Place::geonames)
        .containsExactly(Optional.of(3572887L), Optional.empty());
  }

  @Test
  void leavesAPlaceWithoutSurroundingsWithoutCoordinates() {
    text = "A train stops in Xanaduvka.";
    mention("Xanaduvka", Optional.empty(), Optional.empty());

    assertThat(places()).singleElement().matches(place -> place.coordinates().isEmpty());
  }

  @Test
  void givesACountryItsUsualName() {
    text = "Prices rose in America on Friday.";
    mention("America", Optional.empty(), Optional.empty());

    assertThat(places()).extracting(Place::name).containsExactly("United States");
  }

  @Test
  void takesEachNameInAListOfStatesForAState() {
    text = "Shops opened in Alabama, Tennessee and Georgia.";
    mention("Alabama", Optional.empty(), Optional.empty());
    mention("Tennessee", Optional.empty(), Optional.empty());
    mention("Georgia", Optional.empty(), Optional.empty());

    assertThat(places()).extracting(PlaceResolverTest::country).containsOnly("US");
  }

  @Test
  void takesABareNameAfterAFullOneForTheTown() {
    text = "Rain fell in Poltava Oblast, but none in Poltava.";
    mentions.add(
        new PlaceMention(
            passage("Poltava Oblast"),
            "Poltava",
            Optional.of(PlaceKind.ADMIN1),
            Optional.empty(),
            Reading.LITERAL,
            0));
    mention("Poltava.", Optional.empty(), Optional.empty());

    assertThat(places()).extracting(Place::kind).containsExactly(PlaceKind.ADMIN1, PlaceKind.CITY);
  }

  @Test
  void choosesTheSmallNamesakeWhoseStateIsNamedAnywhere() {
    text = "The Nebraska Department of Roads opened an office in Fairbury.";
    mention("Fairbury", Optional.empty(), Optional.empty());

    assertThat(places())
        .singleElement()
        .matches(place -> place.coordinates().orElseThrow().longitude() < -95);
  }

  @Test
  void placesNothingInACountryThatIsNamedInPassing() {
    text = "Trains stop in Xanaduvka, as Norway is told.";
    mention("Xanaduvka", Optional.empty(), Optional.empty());
    mention("Norway", Optional.empty(), Optional.empty());

    assertThat(places().get(0)).matches(place -> place.coordinates().isEmpty());
  }

  @Test
  void resolvesACountryThatHasAUnitWithoutAUsualName() {
    text = "Boats left Monaco at noon.";
    mention("Monaco", Optional.empty(), Optional.empty());

    assertThat(places()).extracting(PlaceResolverTest::country).containsExactly("MC");
  }

  @Test
  void findsNothingInAnArticleWithoutPlaces() {
    text = "It rained.";

    assertThat(resolver.resolve(article(), mentions))
        .isEqualTo(new ResolvedPlaces(List.of(), List.of(), List.of()));
  }

  @Test
  void joinsTheShortNameOfAnAirportToTheFullOne() {
    text = "A jet left Payam International Airport. It should have landed at Payam again.";
    mention("Payam International Airport", Optional.of(PlaceKind.FACILITY), Optional.empty());
    mentions.add(bare("Payam again", "Payam"));

    assertThat(places()).extracting(Place::name).containsExactly("Payam International Airport");
  }

  @Test
  void keepsATownApartFromTheHospitalThatIsNamedAfterIt() {
    text = "They drove to Merrow District Hospital. Nothing had happened in Merrow: all slept.";
    mention("Merrow District Hospital", Optional.of(PlaceKind.FACILITY), Optional.empty());
    mentions.add(bare("Merrow: all", "Merrow"));

    assertThat(places()).hasSize(2);
  }

  @Test
  void choosesTheNamesakeAmongTheTownsThatItIsListedWith() {
    text = "The quake hit Carrascal, Cantilan, Madrid and Lanuza.";
    for (String town : List.of("Carrascal", "Cantilan", "Madrid", "Lanuza")) {
      mention(town, Optional.empty(), Optional.empty());
    }

    assertThat(places()).extracting(PlaceResolverTest::country).containsOnly("PH");
  }

  @Test
  void takesAStateForItselfWhereTheCountryOfTheSameNameIsNotSpokenOf() {
    text = "The U.S. party meets in Georgia after its first debate in Texas, an American custom.";
    mention("Georgia", Optional.empty(), Optional.empty());
    mention("Texas", Optional.empty(), Optional.empty());

    assertThat(places()).extracting(PlaceResolverTest::country).containsOnly("US");
  }

  @Test
  void takesNoTownOfAnotherStateThanTheOneBehindTheComma() {
    text = "A lorry stopped in Randolph, New Hampshire.";
    mention("Randolph", Optional.empty(), Optional.of("New Hampshire"));
    mention("New Hampshire", Optional.empty(), Optional.empty());

    assertThat(places().get(0))
        .matches(Place::inherited)
        .matches(place -> place.coordinates().orElseThrow().latitude() > 43);
  }

  @Test
  void placesAnUnknownNameInTheCountryThatIsMostlySpokenOf() {
    text = "Penguins nest at Xanaduvka in Argentina. Argentina protects them.";
    mention("Xanaduvka", Optional.empty(), Optional.empty());
    mention("Argentina", Optional.empty(), Optional.empty());

    assertThat(places().get(0)).matches(Place::inherited);
    assertThat(places()).extracting(PlaceResolverTest::country).containsOnly("AR");
  }

  private PlaceMention bare(String words, String name) {
    int begin = text.indexOf(words);
    return new PlaceMention(
        new Passage(name, new Span(begin, begin + name.length())),
        name,
        Optional.empty(),
        Optional.empty(),
        Reading.LITERAL,
        0);
  }

  private void mention(String words, Optional<PlaceKind> kind, Optional<String> container) {
    String name = words.replace(".", "").replace(" it", "");
    int begin = text.indexOf(words);
    mentions.add(
        new PlaceMention(
            new Passage(name, new Span(begin, begin + name.length())),
            name,
            kind,
            container.map(this::passage),
            Reading.LITERAL,
            0));
  }

  private Passage passage(String words) {
    int begin = text.indexOf(words);
    return new Passage(words, new Span(begin, begin + words.length()));
  }

  private List<Place> places() {
    return resolver.resolve(article(), mentions).places();
  }

  private Article article() {
    List<Paragraph> paragraphs = List.of(new Paragraph(new Span(0, text.length()), false));
    return new Article("test.txt", "0".repeat(64), text, Metadata.NONE, paragraphs);
  }

  private static String country(Place place) {
    return place.country().map(Country::code).orElse("");
  }
}
