package org.newsgraph.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newsgraph.entity.actor.ActorExtractor;
import org.newsgraph.entity.affiliation.AffiliationExtractor;
import org.newsgraph.entity.official.OfficialExtractor;
import org.newsgraph.entity.place.PlaceExtractor;
import org.newsgraph.gazetteer.Countries;
import org.newsgraph.gazetteer.SharedGazetteer;
import org.newsgraph.model.facts.Actor;
import org.newsgraph.model.facts.ArticleFacts;
import org.newsgraph.model.facts.EntityKey;
import org.newsgraph.model.facts.Official;
import org.newsgraph.model.facts.Unresolved;
import org.newsgraph.model.facts.Unresolved.Reason;
import org.newsgraph.model.findings.ActorType;
import org.newsgraph.model.findings.Country;
import org.newsgraph.model.findings.Findings;
import org.newsgraph.model.findings.PlaceMention;
import org.newsgraph.model.findings.PostStatus;
import org.newsgraph.model.text.AnnotatedArticle;
import org.newsgraph.nlp.SharedAnnotator;
import org.newsgraph.statement.StatementExtractor;

/** Actors of invented articles, from the text to their keys. */
class EntityResolverTest {

  private static final Countries COUNTRIES = SharedGazetteer.get().countries();
  private static final StatementExtractor STATEMENTS = new StatementExtractor();
  private static final ActorExtractor ACTORS = new ActorExtractor(COUNTRIES);
  private static final AffiliationExtractor AFFILIATIONS = new AffiliationExtractor(COUNTRIES);
  private static final OfficialExtractor OFFICIALS = new OfficialExtractor(COUNTRIES);
  private static final PlaceExtractor PLACES = new PlaceExtractor(SharedGazetteer.get());
  private static final EntityResolver RESOLVER = new EntityResolver(SharedGazetteer.get());

  private static ArticleFacts read(String text) {
    return read(SharedAnnotator.annotate(text), List.of());
  }

  private static ArticleFacts readWithPlaces(String text) {
    AnnotatedArticle article = SharedAnnotator.annotate(text);
    return read(article, PLACES.extract(article, List.of()));
  }

  private static ArticleFacts read(AnnotatedArticle article, List<PlaceMention> places) {
    var statements = STATEMENTS.extract(article);
    var actors = ACTORS.extract(article, statements);
    return RESOLVER.resolve(
        new Findings(
            article.article(),
            statements,
            actors,
            AFFILIATIONS.extract(article, actors),
            OFFICIALS.extract(article),
            places,
            List.of(),
            List.of()));
  }

  private static List<Optional<String>> speakers(ArticleFacts facts) {
    return facts.attributions().stream()
        .map(attribution -> attribution.speaker().map(key -> actor(facts, key).name()))
        .toList();
  }

  private static Actor actor(ArticleFacts facts, EntityKey key) {
    return facts.actors().stream().filter(a -> a.key().equals(key)).findFirst().orElseThrow();
  }

  private static Actor named(ArticleFacts facts, String name) {
    return facts.actors().stream().filter(a -> a.name().equals(name)).findFirst().orElseThrow();
  }

  @Test
  void aSurnameIsThePersonNamedInFullBefore() {
    ArticleFacts facts =
        read("Danish Prime Minister Anna Larsen met officials. Larsen said the talks went well.");

    assertThat(speakers(facts)).containsExactly(Optional.of("Anna Larsen"));
    Actor larsen = named(facts, "Anna Larsen");
    assertThat(larsen.key()).isEqualTo(new EntityKey(true, "anna-larsen"));
    assertThat(larsen.aliases()).containsExactly("Larsen");
    assertThat(larsen.state().map(Country::code)).contains("DK");
  }

  @Test
  void namesakesInOneArticleStayTwoPeople() {
    ArticleFacts facts =
        read("Anna Larsen met Peter Larsen on Monday. Peter Larsen said the talks went well.");

    assertThat(facts.actors()).extracting(Actor::name).contains("Anna Larsen", "Peter Larsen");
  }

  @Test
  void sheIsTheWomanNamedBefore() {
    ArticleFacts facts =
        read(
            "Robert Hill waited outside. Norwegian Foreign Ministry spokeswoman Maria Hansen arrived"
                + " late. She said that the talks would go on.");

    assertThat(speakers(facts)).containsExactly(Optional.of("Maria Hansen"));
  }

  @Test
  void aPronounWithoutAnyoneBeforeItStaysUnresolved() {
    ArticleFacts facts = read("He said that the talks would go on.");

    assertThat(speakers(facts)).containsExactly(Optional.empty());
    assertThat(facts.unresolved())
        .singleElement()
        .satisfies(
            item -> {
              assertThat(item.kind()).isEqualTo(Unresolved.Kind.SPEAKER);
              assertThat(item.reason()).isEqualTo(Reason.NO_ANTECEDENT);
            });
  }

  @Test
  void theMinistryIsTheOneNamedBefore() {
    ArticleFacts facts =
        read(
            "Poland's Defense Ministry announced an inquiry. The ministry said that two soldiers"
                + " were hurt.");

    assertThat(facts.attributions())
        .extracting(a -> a.speaker().orElseThrow())
        .hasSize(2)
        .containsOnly(new EntityKey(true, "poland-defense-ministry"));
  }

  @Test
  void soldiersAndTroopsOfAStateAreItsArmedForces() {
    ArticleFacts facts =
        read("Polish troops crossed the river. The Polish military lost the bridge to the flood.");

    assertThat(facts.actors())
        .filteredOn(actor -> actor.type() == ActorType.ARMED_FORCE)
        .extracting(Actor::key)
        .containsExactly(new EntityKey(true, "poland-armed-forces"));
  }

  @Test
  void theStatementOfAnArmyIsSaidByTheArmy() {
    ArticleFacts facts =
        read("According to the Polish military's statement, two bridges were destroyed.");

    assertThat(speakers(facts)).containsExactly(Optional.of("Polish military"));
  }

  @Test
  void anUnnamedSourceIsAGroupOfItsArticle() {
    ArticleFacts facts = read("Military analysts said that the bridge was lost.");

    assertThat(facts.actors())
        .singleElement()
        .satisfies(
            actor -> {
              assertThat(actor.type()).isEqualTo(ActorType.GROUP);
              assertThat(actor.key().global()).isFalse();
            });
  }

  @Test
  void aCapitalThatSpeaksIsItsState() {
    ArticleFacts facts = read("Warsaw said that the border would stay closed.");

    assertThat(speakers(facts)).containsExactly(Optional.of("Poland"));
  }

  @Test
  void theUnnamedHolderOfAPostIsAPersonOfItsArticle() {
    ArticleFacts facts =
        read("The Finnish prime minister rejected the plan. He said that it was too dear.");

    assertThat(facts.officials())
        .singleElement()
        .satisfies(official -> assertThat(official.name()).isEmpty());
    assertThat(facts.officials()).extracting(Official::key).allMatch(key -> !key.global());
    assertThat(speakers(facts)).contains(Optional.of("Finnish prime minister"));
  }

  @Test
  void twoStatesForcesAreTwoActors() {
    ArticleFacts facts = read("Polish and Czech forces crossed the river at night.");

    assertThat(facts.actors()).extracting(Actor::name).contains("Polish forces", "Czech forces");
  }

  @Test
  void offsetsCountCodePoints() {
    ArticleFacts facts = read("\uD83D\uDE80 Polish officials said that the rocket was lost.");

    assertThat(facts.mentions())
        .allSatisfy(
            mention ->
                assertThat(facts.article().textOf(mention.passage().span()))
                    .isEqualTo(mention.passage().text()));
  }

  @Test
  void aDocumentIsSaidByWhoeverSharedIt() {
    ArticleFacts facts =
        read("According to a report issued by Warsaw, two bridges were destroyed.");

    assertThat(speakers(facts)).containsExactly(Optional.of("Poland"));
  }

  @Test
  void aDocumentOfNobodyIsNoActor() {
    ArticleFacts facts = read("New reports say that two bridges were destroyed.");

    assertThat(facts.actors()).isEmpty();
  }

  @Test
  void anotherStatesCongressIsNotThatOfTheUnitedStates() {
    ArticleFacts facts =
        read("Peru's Congress met on Monday. Congress said that the vote was postponed.");

    assertThat(facts.attributions())
        .extracting(a -> a.speaker().orElseThrow())
        .containsExactly(new EntityKey(true, "peru-congress"));
  }

  @Test
  void aForceAndItsNameAreOneActor() {
    ArticleFacts facts =
        read(
            "Norway's coast guard said that a ship had sunk. Norwegian coast guard spokesman"
                + " Peter Hill said that nobody was hurt.");

    assertThat(facts.actors())
        .filteredOn(actor -> actor.name().endsWith("coast guard"))
        .singleElement()
        .extracting(Actor::type)
        .isEqualTo(ActorType.ARMED_FORCE);
  }

  @Test
  void theFirstWordOfTheOnlyNameThatBeginsSoIsThatPerson() {
    ArticleFacts facts =
        read("Foreign Ministry spokesman Gan Yu met reporters. Gan said the talks went well.");

    assertThat(speakers(facts)).containsExactly(Optional.of("Gan Yu"));
    assertThat(facts.actors()).extracting(Actor::name).doesNotContain("Gan");
  }

  @Test
  void theGroupIsTheBodyWithoutAStateNamedLast() {
    ArticleFacts facts =
        read("Greenpeace denied the report. In a letter, the group said that it had no ship.");

    assertThat(speakers(facts)).endsWith(Optional.of("Greenpeace"));
  }

  @Test
  void theGroupIsNobodyNamedWhereTwoMayBeMeant() {
    ArticleFacts facts =
        read("Oxfam and Greenpeace met in May. The group said that it had no ship.");

    assertThat(speakers(facts)).doesNotContain(Optional.of("Oxfam"), Optional.of("Greenpeace"));
  }

  @Test
  void officialsInACapitalAreNoOtherStatesOfficials() {
    ArticleFacts facts =
        read(
            "Swedish officials said that the talks had failed. Officials in Oslo said that they"
                + " would go on.");

    assertThat(facts.actors())
        .filteredOn(actor -> actor.type() == ActorType.GROUP)
        .extracting(actor -> actor.state().map(Country::code))
        .containsExactlyInAnyOrder(Optional.of("SE"), Optional.of("NO"));
  }

  @Test
  void officialsOfWhomNothingTellsTheStateAreNobodysAndTheStatesAreShown() {
    ArticleFacts facts =
        read(
            "Swedish officials said that the talks had failed. Danish officials said that they"
                + " would go on. Officials said that nobody was hurt.");

    assertThat(facts.unresolved())
        .singleElement()
        .satisfies(
            item -> {
              assertThat(item.kind()).isEqualTo(Unresolved.Kind.STATE);
              assertThat(item.reason()).isEqualTo(Reason.AMBIGUOUS);
              assertThat(item.candidates()).containsExactlyInAnyOrder("Denmark", "Sweden");
            });
  }

  @Test
  void aPostOfABodyIsThatOfTheBodysState() {
    ArticleFacts facts =
        read(
            "The United States rejected the offer. State Department spokesman John Keller said that"
                + " it came late.");

    assertThat(facts.officials())
        .singleElement()
        .extracting(official -> official.state().map(Country::code))
        .isEqualTo(Optional.of("US"));
    assertThat(named(facts, "John Keller").state().map(Country::code)).contains("US");
  }

  @Test
  void aPostOfWhichNothingTellsTheStateIsShownWithTheStatesOfTheArticle() {
    ArticleFacts facts =
        read("Sweden praised the vote. Norway condemned it. President Karl Dahl did not speak.");

    assertThat(facts.officials()).extracting(Official::state).containsExactly(Optional.empty());
    assertThat(facts.unresolved())
        .filteredOn(item -> item.kind() == Unresolved.Kind.STATE)
        .singleElement()
        .satisfies(
            item -> {
              assertThat(item.passage().text()).isEqualTo("President Karl Dahl");
              assertThat(item.reason()).isEqualTo(Reason.AMBIGUOUS);
              assertThat(item.candidates()).containsExactly("Norway", "Sweden");
            });
  }

  @Test
  void onePersonMayHoldAPostAndHaveHeldAnother() {
    ArticleFacts facts =
        read(
            "Former Norwegian President Karl Dahl, now Norway's ambassador to Chile, praised the"
                + " vote.");

    assertThat(facts.officials())
        .extracting(Official::post, Official::status)
        .containsExactly(
            tuple("president", PostStatus.FORMER), tuple("ambassador", PostStatus.CURRENT));
    assertThat(facts.officials())
        .extracting(Official::key)
        .containsOnly(new EntityKey(true, "karl-dahl"));
  }

  private static Optional<String> state(ArticleFacts facts, String name) {
    return named(facts, name).state().map(Country::code);
  }

  @Test
  void bodiesAndPostsOfTheStateThatTheArticleIsAboutAreItsOwn() {
    ArticleFacts facts =
        read(
            "Norway closed the bridge. Norwegian officials praised the police, and the police"
                + " arrested two men. Mayor Karl Dahl said that the union was angry.");

    assertThat(state(facts, "police")).contains("NO");
    assertThat(state(facts, "Karl Dahl")).contains("NO");
    assertThat(facts.officials())
        .extracting(official -> official.state().map(Country::code))
        .containsExactly(Optional.of("NO"));
  }

  @Test
  void anAllianceHasNoStateWhereverItActs() {
    ArticleFacts facts =
        read("Norway closed the bridge. The International Fishing Commission praised Norway.");

    assertThat(state(facts, "International Fishing Commission")).isEmpty();
  }

  @Test
  void aStateThatOnlyBackgroundDataGivesIsKeptApart() {
    ArticleFacts facts = read("President Emmanuel Macron spoke.");

    assertThat(named(facts, "Emmanuel Macron").state()).isEmpty();
    assertThat(named(facts, "Emmanuel Macron").knownState().map(Country::code)).contains("FR");
    assertThat(facts.officials())
        .extracting(official -> official.knownState().map(Country::code))
        .containsExactly(Optional.of("FR"));
  }

  @Test
  void aNationalityIsThePersonsState() {
    assertThat(state(read("Danish author Anna Larsen praised the plan."), "Anna Larsen"))
        .contains("DK");
    assertThat(state(read("Anna Larsen of Denmark won the race."), "Anna Larsen")).contains("DK");
  }

  @Test
  void aGroupIsCalledAsItIsWritten() {
    ArticleFacts facts = read("Some members of the city council said that the bridge was lost.");

    assertThat(facts.actors()).extracting(Actor::name).contains("Some members of the city council");
  }

  @Test
  void theAbbreviationInBracketsIsTheSameBody() {
    ArticleFacts facts =
        read(
            "The Workers' Union of Fishermen (WUF) closed the port. WUF said that the port was"
                + " unsafe.");

    assertThat(facts.actors())
        .filteredOn(actor -> actor.type() == ActorType.ORGANIZATION)
        .hasSize(1);
  }

  @Test
  void aStateOfACountryIsNotItsNamesakeAbroad() {
    ArticleFacts facts =
        readWithPlaces(
            "Anna Larsen of Georgia met U.S. senators from Alabama, Tennessee and Ohio. Larsen"
                + " said that the talks went well.");

    assertThat(state(facts, "Anna Larsen")).contains("US");
  }

  @Test
  void thePersonWhoseNameAHospitalBearsIsNoActor() {
    ArticleFacts facts =
        readWithPlaces("The mayor was treated at the Karl Dahl Hospital in Bergen on Monday.");

    assertThat(facts.actors()).extracting(Actor::name).doesNotContain("Karl Dahl");
  }

  @Test
  void aForceOfTheAuthorityFileBelongsToItsState() {
    ArticleFacts facts = read("The Revolutionary Guards seized the ship on Monday.");

    assertThat(named(facts, "Revolutionary Guards").knownState().map(Country::code)).contains("IR");
  }

  @Test
  void aNameCutShortIsTheOneNamedInFullBefore() {
    ArticleFacts facts =
        read(
            "The National Herring Board closed the port, and the Union of Oldport Fishermen went on"
                + " strike. The Herring Board said that the port was unsafe. The Union said that it"
                + " was safe.");

    assertThat(facts.actors())
        .extracting(Actor::name)
        .containsExactlyInAnyOrder("National Herring Board", "Union of Oldport Fishermen");
  }

  @Test
  void theFirstOfTwoFamilyNamesIsThePersonWhoseNamesBothAre() {
    ArticleFacts facts =
        read(
            "Governor Maria Ortega Delgado resigned on Monday. Ortega said that the talks would go"
                + " on.");

    assertThat(speakers(facts)).containsExactly(Optional.of("Maria Ortega Delgado"));
  }

  @Test
  void neitherALawNorAPrizeNorAModelOfAnAircraftIsAnActor() {
    ArticleFacts facts =
        read(
            "Critics said that the Oldport Clean Water Act failed. Anna Larsen won the Herring"
                + " Prize. The fleet has six Airbus A300s.");

    assertThat(facts.actors())
        .extracting(Actor::name)
        .containsExactlyInAnyOrder("Critics", "Anna Larsen");
  }

  @Test
  void whoStandsForAnOfficeIsOfTheStateThatTheArticleIsAbout() {
    ArticleFacts facts =
        read(
            "Norway votes on Monday. Norwegian officials counted. The party nominated Anna Larsen"
                + " for president.");

    assertThat(state(facts, "Anna Larsen")).contains("NO");
  }

  @Test
  void whoIsOfAPlaceOrAPublicBodyIsOfItsState() {
    ArticleFacts facts =
        readWithPlaces(
            "Gothenburg's chief constable Anna Larsen lives in Gothenburg, Sweden, and John"
                + " Miller of the Gothenburg city council agreed.");

    assertThat(state(facts, "Anna Larsen")).contains("SE");
    assertThat(state(facts, "John Miller")).contains("SE");
  }

  @Test
  void theHeadOfACompanyIsNotOfItsState() {
    ArticleFacts facts =
        read("The Danish retailer Larsen Group closed. Anna Holm, CEO of Larsen Group, resigned.");

    assertThat(state(facts, "Anna Holm")).isEmpty();
  }

  @Test
  void whereTwoStatesAreNamedEquallyOftenTheFirstIsTheSetting() {
    ArticleFacts facts =
        read(
            "Norwegian officials closed it, and Norway praised them. Sweden protested, and Swedish officials wept. The police arrested two men.");

    assertThat(state(facts, "police")).contains("NO");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Typhoon Anna hit Oldport. Karl Dahl said Anna left the coast.                 | Anna
          Karl Dahl said the Boeing 707 was late.                                       | Boeing
          Karl Dahl said he ran for the Senate in 2018.                                 | Senate
          Karl Dahl said he waited in the White House for hours.                        | the White House
          Karl Dahl died at Saint Olav Hospital on Monday, police said.                 | Saint Olav Hospital
          Karl Dahl was elected president of Norway in May.                             | Norway
          Denmark-based retailer Larsen Group said it would close.                      | Denmark
          Karl Dahl said the Fastogram post was late.                                   | Fastogram
          Karl Dahl, a former Army colonel, died on Monday, police said.                | Army
          Karl Dahl said the 2012 runs for the US Senate cost a lot.                    | US Senate
          On Thursday Karl Dahl said it was late.                                       | Thursday
          Karl Dahl said he lived in Rue Marchand for years.                            | Rue Marchand
          Karl Dahl said he left the Oldport Boat Show early.                           | Oldport Boat Show
          Ana Ruiz spent two million on her White House bid, Karl Dahl said.            | White House
          Governor Ana Ruiz (R-OK) said it was late.                                    | R-OK
          Karl Dahl QC said the case was closed.                                        | QC
          Karl Dahl said the long ward fever (LWF) was rare. LWF kills few.             | LWF
          Karl Dahl was arrested at Merrow Elementary School on Monday, police said.    | Merrow Elementary School
          Karl Dahl spoke at the headquarters of Operation Larsen Dawn, police said.    | Larsen Dawn
          Karl Dahl left the Direct Short Merrow Course (DSMC), police said. DSMC ends. | DSMC
          The Norwegian Transport Union Chair, Karl Dahl, said it was late.             | Norwegian Transport Union Chair
          Gov. Karl Dahl (D) said it was late.                                          | D
          Karl Dahl, a professor at the University of Larsen-Dahl, said it was late.    | -Dahl
          Karl Dahl said the court had decided Larsen v. Holm long ago.                 | Larsen
          Ana Ruiz, his future secretary of State, praised Karl Dahl.                   | State
          Karl Dahl said he had won the Anna B. Larsen award.                           | Anna B. Larsen
          Karl Dahl said he had seen a trailer of “Larsen.”                             | Larsen
          Karl Dahl said he gave money to Larsen’s Hope Fund.                           | Larsen
          Karl Dahl praised the Oldport Housing Strategy, police said.                  | Oldport Housing Strategy
          Karl Dahl took one of the flights between London and Amsterdam.               | United Kingdom
          Karl Dahl said two people were killed in the West Bank on Monday.             | West Bank
          Karl Dahl said Escherichia coli was found in the water on Monday.             | Escherichia coli
          """)
  void namesOfThingsSeatsBuildingsAndOtherPeoplesStatesAreNoActors(String text, String name) {
    assertThat(names(readWithPlaces(text))).isNotEmpty().doesNotContain(name);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The United Nations Educational, Scientific and Cultural Organization said so.    | United Nations Educational, Scientific and Cultural Organization
          The Department of Emergency Services and Public Protection said so on Monday.    | Department of Emergency Services and Public Protection
          The Bureau of Barley, Butter, Eels and Herrings said so on Monday.               | Bureau of Barley, Butter, Eels and Herrings
          The Center for Strategic and International Peace said so on Monday.              | Center for Strategic and International Peace
          The Royal Society for the Prevention of Harm to Eels said so on Monday.          | Royal Society for the Prevention of Harm to Eels
          The Movement for the Survival of the Larch Islands said so on Monday.            | Movement for the Survival of the Larch Islands
          According to the Committee to Protect Herrings, it was late.                     | Committee to Protect Herrings
          According to Physicians for Clean Rivers, it was late.                           | Physicians for Clean Rivers
          According to Farmers Without Barns, it was late.                                 | Farmers Without Barns
          According to the Ada and Karl Larsen Foundation, it was late.                    | Ada and Karl Larsen Foundation
          According to the University of Texas at Austin, it was late.                     | University of Texas at Austin
          According to the National Museum of Herrings, it was late.                       | National Museum of Herrings
          According to the Journal of Experimental Herrings, it was late.                  | Journal of Experimental Herrings
          New York City prosecutors said so on Monday.                                     | New York City prosecutors
          """)
  void aBodysNameGoesOnToItsEnd(String text, String name) {
    assertThat(names(read(text))).containsExactly(name);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The Norwegian Transport Union Chair, Karl Dahl, said it was late.  | Norwegian Transport Union
          Norwegian Teachers Association Chair Ada Roe said it was late.     | Norwegian Teachers Association
          Norwegian Teachers Association Chair Ada Roe said it was late.     | Ada Roe
          Karl Dahl said he lived in Larsen’s house.                         | Larsen
          The sheriff's office said on Monday it was late.                   | sheriff's office
          The Secretary of State's Office ordered a test on Monday.          | Secretary of State's Office
          She spoke for the Oldport Federation of Women's Clubs on Monday.   | Oldport Federation of Women's Clubs
          Figures of the University of Lund's Museum were late, it said.     | University of Lund
          “Larsen” asked for more, Karl Dahl said. Larsen left.              | Larsen
          Rep. Karl Israel said it was late. Israel left on Monday.          | Karl Israel
          Ana Ruiz asked Israel to withdraw. Israel said it was late.        | Israel
          “It was late,” Ada Roe of Le Monde wrote on Monday.                | Ada Roe
          “It was late,” Ada Roe of Le Monde wrote on Monday.                | Le Monde
          Two firms sued the Supreme Court of Norway last year.              | Supreme Court of Norway
          The prize went to Recep Larsen last year, Karl Dahl said.          | Recep Larsen
          The University of Miami and Oxford University said so on Monday.   | University of Miami
          Remarked Center for Herrings researcher Karl Dahl, “It was late.”  | Center for Herrings
          According to Facebook, two people were late.                       | Facebook
          The Ministry of Health and Pfizer signed it, Karl Dahl said.       | Ministry of Health
          The bank of April Roe closed on Monday. April Roe said so.         | April Roe
          """)
  void namesBesideTitlesAndThingsStayActors(String text, String name) {
    assertThat(names(read(text))).contains(name);
  }

  @Test
  void aSurnameThatIsAStatesNameElsewhereIsThePerson() {
    ArticleFacts facts = read("Rep. Karl Israel said it was late. Israel added that it rained.");

    assertThat(names(facts)).contains("Karl Israel").doesNotContain("Israel");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Paramedics treated two men at the scene on Monday.                    | Paramedics                | GROUP
          The Oldport Courier-Journal reported on Monday that it was late.      | Oldport Courier-Journal   | MEDIA_OUTLET
          Merrow Elementary School closed its gates on Monday, Karl Dahl said.  | Merrow Elementary School  | ORGANIZATION
          """)
  void whoeverActsIsAnActorOfItsKind(String text, String name, ActorType type) {
    assertThat(read(text).actors())
        .anyMatch(actor -> actor.name().endsWith(name) && actor.type() == type);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The Merrow Botanic Federation (MBF) closed. Karl Dahl said MBF was late.                  | Merrow Botanic Federation | MBF
          Karl Dahl left. Said Dahl, “It is late and I am tired.”                                    | Karl Dahl                 | Said Dahl
          Gov. Karl Dahl left. Gov Dahl: ‘It Is Late’                                                | Karl Dahl                 | Gov Dahl
          The Merrow Party was founded in 1991 as the Oldport Party. Karl Dahl said so.             | Merrow Party              | Oldport Party
          The US House of Representatives voted on Monday. The House passed the bill, Ana Ruiz said. | US House of Representatives | House
          """)
  void anotherNameOfABodyIsNoOtherBody(String text, String name, String other) {
    assertThat(names(read(text))).contains(name).doesNotContain(other);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          An official of Kataeb Merrow fled. Two Hazra fighters were killed on Monday.        | Hazra
          Oldport Ambulance Service and Merrow Fire Brigade were the first to arrive.         | Merrow Fire Brigade
          Portnews attended the event in Oldport.                                             | Portnews
          The man was injured by police in Oldport on Monday.                                 | police
          Command and Control Centre of the Navy said so.                                     | Command and Control Centre of the Navy
          At 10:50 a.m. Danish lawmakers said it was late.                                    | Danish lawmakers
          Some Merrow Board of Education members said it was late.                            | Some Merrow Board of Education members
          The club was bought by Danish online broker Roe Group for a million.                | Roe Group
          """)
  void whoeverActsOrHasPeopleIsAnActor(String text, String name) {
    assertThat(names(read(text))).contains(name);
  }

  @Test
  void theGovernmentIsThatOfTheStateOfTheArticle() {
    assertThat(
            names(
                readWithPlaces(
                    "Norway signed the treaty in Oslo. The government said it would pay.")))
        .containsExactly("Norway");
  }

  private static List<String> names(ArticleFacts facts) {
    return facts.actors().stream().map(Actor::name).toList();
  }
}
