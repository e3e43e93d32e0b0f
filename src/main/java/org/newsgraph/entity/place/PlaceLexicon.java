package org.newsgraph.entity.place;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.newsgraph.gazetteer.Gazetteer;
import org.newsgraph.gazetteer.Gazetteer.Candidate;
import org.newsgraph.gazetteer.PlaceNames;
import org.newsgraph.gazetteer.PlaceTypes;
import org.newsgraph.gazetteer.PlaceTypes.Level;
import org.newsgraph.lexicon.GivenNames;
import org.newsgraph.lexicon.Lexicon;
import org.newsgraph.lexicon.WordClasses;
import org.newsgraph.lexicon.WordNet;

/**
 * What the gazetteer and the word lists say of names and of the words around them.
 *
 * <p>Immutable, so one instance may be shared between threads.
 */
final class PlaceLexicon {

  /** What a small word does beside place names; {@code place-words.tsv} explains each class. */
  enum PlaceWord {
    HEAD,
    JOIN,
    START,
    CONJUNCTION,
    ROAD_LIST,
    ROAD_START,
    ENDPOINT,
    OF,
    IN,
    SOURCE,
    PURPOSE,
    WITHIN,
    SCHOOL,
    ENROLMENT,
    LOCAL,
    STATE_OFFICE,
    STATE_SEAT,
    INDEFINITE,
    MISSION,
    STOP,
    QUARTER,
    UNION
  }

  /** Inhabitants above which a town is meant by its name without further signs. */
  private static final long LARGE = 200_000;

  /** Inhabitants above which a reader of news can be expected to know a town. */
  private static final long KNOWN = 50_000;

  /** Inhabitants above which a town is likely to have an English name of its own. */
  private static final long CITY = 150_000;

  /** Longer names in capitals are no abbreviations. */
  private static final int LONGEST_ACRONYM = 7;

  private final Gazetteer gazetteer;
  private final PlaceTypes types = PlaceTypes.load();
  private final Set<String> locatives = Lexicon.words("locatives.txt");
  private final Set<String> inhabitants = Lexicon.words("inhabitants.txt");
  private final Set<String> directions = Lexicon.words("directions.txt");
  private final Set<String> prefixes = Lexicon.words("place-prefixes.txt");
  private final Set<String> sites = Lexicon.words("place-sites.txt");
  private final Set<String> connectors = Lexicon.words("place-connectors.txt");
  private final Set<String> institutions = Lexicon.words("institutions.txt");
  private final Set<String> outlets = Lexicon.words("media-outlets.txt");
  private final Set<String> abbreviations = new HashSet<>();
  private final WordClasses<PlaceWord> words = WordClasses.load("place-words.tsv", PlaceWord.class);
  private final Set<String> phenomena =
      Lexicon.words("phenomena.txt").stream()
          .map(PlaceNames::normalise)
          .collect(Collectors.toUnmodifiableSet());
  private final Set<String> otherNames = Lexicon.words("other-proper-nouns.txt");
  private final Set<String> townBodies = Lexicon.words("town-bodies.txt");

  PlaceLexicon(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    for (List<String> row : Lexicon.table("admin1-abbreviations.tsv", 4)) {
      abbreviations.add(row.get(2));
      abbreviations.add(row.get(3));
    }
  }

  /** Returns whether a word in lower case belongs to a class of {@code place-words.tsv}. */
  boolean is(PlaceWord wordClass, String word) {
    return words.is(wordClass, word);
  }

  /** Returns whether the word names a body of a town: "police". */
  boolean isTownBody(String word) {
    return townBodies.contains(word);
  }

  boolean isLocative(String word) {
    return locatives.contains(word);
  }

  boolean isDirection(String word) {
    return directions.contains(word);
  }

  /** Returns whether the word is a type word that stands first in names: "Lake". */
  boolean isPrefix(String word) {
    return prefixes.contains(word);
  }

  /** A small word inside a name whose type word stands first: "du" of "Rue du Port". */
  boolean isConnector(String word) {
    return connectors.contains(word);
  }

  /** A type word of streets and buildings that do not act, in lower case: "bridge". */
  boolean isSite(String word) {
    return sites.contains(word);
  }

  boolean isInstitution(String name) {
    return institutions.contains(name);
  }

  /** Returns whether the word is a postal code or another abbreviation of a state or province. */
  boolean isAbbreviation(String word) {
    return abbreviations.contains(word);
  }

  /** Returns whether the word, in lower case, is an ordinary word of English. */
  boolean isCommon(String word) {
    return WordNet.isKnown(word.toLowerCase(Locale.ROOT));
  }

  /**
   * Whether a word means something else than a town wherever nothing speaks for the town: a common
   * word, a planet, a faith.
   */
  boolean isOrdinary(String word) {
    return isCommon(word) || otherNames.contains(word);
  }

  /** Whether the word denotes a sort of place: "outskirts", "village". */
  boolean isLocation(String word) {
    return nounClass(word).equals("location")
        || types.level(word).filter(level -> level != Level.FACILITY).isPresent();
  }

  /** Whether the word denotes a part of a town: "neighborhood". */
  boolean isQuarter(String word) {
    return words.is(PlaceWord.QUARTER, word);
  }

  /** Returns whether "of" after the word leads to a place: "outskirts", "residents". */
  boolean isOwnerOfPlace(String word) {
    return isLocation(word) || inhabitants.contains(word);
  }

  /** A newspaper, an agency or the like that goes by a name as of a place. */
  boolean isOutlet(String name) {
    return outlets.contains(name);
  }

  /** Whether the word denotes an administrative unit: "county". */
  boolean isUnitType(String word) {
    return types
        .level(word)
        .filter(level -> level == Level.ADMIN1 || level == Level.ADMIN2)
        .isPresent();
  }

  /** Whether the word or phrase denotes a sort of building, street or ground: "power plant". */
  boolean isFacility(String words) {
    return types.level(words).filter(level -> level == Level.FACILITY).isPresent();
  }

  Optional<Level> type(String word) {
    return types.level(word);
  }

  /** Returns WordNet's class of a lemma's most usual sense as a noun, {@code -} if none. */
  String nounClass(String lemma) {
    return WordNet.nounClass(lemma.toLowerCase(Locale.ROOT)).orElse("-");
  }

  /** Returns WordNet's class of a lemma's most usual sense as a verb, {@code -} if none. */
  String verbClass(String lemma) {
    return WordNet.verbClass(lemma.toLowerCase(Locale.ROOT)).orElse("-");
  }

  /** Returns whether the word is a first name of people. */
  boolean isFirstName(String word) {
    return GivenNames.knows(word);
  }

  /**
   * Whether it looks like the abbreviation of a body's name and is none of a country or a state.
   */
  boolean isAcronym(String name) {
    return name.length() <= LONGEST_ACRONYM
        && name.codePoints().allMatch(Character::isUpperCase)
        && !isProminent(name)
        && !isFamiliar(name)
        && !isAbbreviation(name);
  }

  boolean isKnown(String name) {
    return gazetteer.knows(name);
  }

  boolean isCountry(String name) {
    return gazetteer.countries().byName(name).isPresent();
  }

  /** Returns whether it abbreviates the name of a part of the world: "EU". */
  boolean isUnion(String name) {
    return name.equals(name.toUpperCase(Locale.ROOT)) && isProminent(name);
  }

  /** Whether it names a union of states, which is a body oftener than the land of its members. */
  boolean isUnionOfStates(String name) {
    return words.is(PlaceWord.UNION, name.toLowerCase(Locale.ROOT));
  }

  /** Returns whether it names a wind or a current ("El Niño") and no well-known place. */
  boolean isPhenomenon(String name) {
    return phenomena.contains(PlaceNames.normalise(name)) && !isWellKnown(name);
  }

  boolean isDemonym(String name) {
    return gazetteer.countries().byDemonym(name).isPresent()
        && gazetteer.countries().byName(name).isEmpty();
  }

  boolean isCapital(String name) {
    return gazetteer.countries().byCapital(name).isPresent();
  }

  /** Returns whether a name is a place wherever it stands: a country, a first-level unit, a sea. */
  boolean isProminent(String name) {
    return gazetteer.candidates(name).stream()
        .filter(candidate -> candidate.match() == Candidate.Match.NAME)
        .map(Candidate::entry)
        .anyMatch(
            entry ->
                entry.rank() == Gazetteer.Entry.Rank.COUNTRY
                    || entry.rank() == Gazetteer.Entry.Rank.LANDMARK
                    || (entry.rank() == Gazetteer.Entry.Rank.FIRST_LEVEL && !name.contains(".")));
  }

  /** Returns whether a state, a province or the like has that usual name. */
  boolean isFirstLevel(String name) {
    return gazetteer.candidates(name).stream()
        .filter(candidate -> candidate.match() == Candidate.Match.NAME)
        .anyMatch(candidate -> candidate.entry().rank() == Gazetteer.Entry.Rank.FIRST_LEVEL);
  }

  /** Whether it is the usual name of a sea, a part of the world or the like. */
  boolean isLandmark(String name) {
    return gazetteer.candidates(name).stream()
        .filter(candidate -> candidate.match() == Candidate.Match.NAME)
        .anyMatch(candidate -> candidate.entry().rank() == Gazetteer.Entry.Rank.LANDMARK);
  }

  /** Whether a town or unit of that name is large enough to be meant without further signs. */
  boolean isLarge(String name) {
    return isLargerThan(name, LARGE);
  }

  /** Returns whether a reader of news can be expected to know a place of that name. */
  boolean isWellKnown(String name) {
    return isProminent(name) || isLargerThan(name, KNOWN);
  }

  /** Whether it is the usual name of a country or a town that a reader of news may know. */
  boolean isFamiliar(String name) {
    return isCountry(name) || isTownOf(name, KNOWN) || isCityAbroad(name);
  }

  /** Whether it is what English calls a city whose usual name is much like it. */
  private boolean isCityAbroad(String name) {
    return gazetteer.candidates(name).stream()
        .filter(candidate -> candidate.match() == Candidate.Match.ALTERNATE)
        .map(Candidate::entry)
        .anyMatch(
            entry ->
                entry.isTown()
                    && entry.population() > CITY
                    && entry.name().codePointAt(0) == name.codePointAt(0));
  }

  /** Whether it is the usual name of a town so large that nothing else comes to mind. */
  boolean isMetropolis(String name) {
    return isTownOf(name, LARGE);
  }

  private boolean isTownOf(String name, long people) {
    return gazetteer.candidates(name).stream()
        .filter(candidate -> candidate.match() == Candidate.Match.NAME)
        .map(Candidate::entry)
        .anyMatch(entry -> entry.isTown() && isPopulated(entry, people));
  }

  /** Whether one of the countries has a place of that name. */
  boolean isIn(String name, Set<String> countries) {
    return gazetteer.candidates(name).stream()
        .flatMap(candidate -> candidate.entry().country().stream())
        .anyMatch(countries::contains);
  }

  /** Whether the country of a name has a place of another name. */
  boolean liesIn(String name, String country) {
    return gazetteer
        .countries()
        .byName(country)
        .filter(entry -> isIn(name, Set.of(entry.country().code())))
        .isPresent();
  }

  /** Whether a state, or a country as a whole, has a town of a name. */
  boolean isInUnit(String name, String unit) {
    return gazetteer.candidates(unit).stream()
        .map(Candidate::entry)
        .anyMatch(outer -> gazetteer.candidates(name).stream().anyMatch(c -> isIn(c, outer)));
  }

  private static boolean isIn(Candidate town, Gazetteer.Entry unit) {
    return town.match() == Candidate.Match.NAME
        && town.entry().isTown()
        && town.entry().country().equals(unit.country())
        && (unit.rank() == Gazetteer.Entry.Rank.COUNTRY
            || unit.rank() == Gazetteer.Entry.Rank.FIRST_LEVEL
                && town.entry().admin1().equals(unit.admin1()));
  }

  private boolean isLargerThan(String name, long people) {
    return gazetteer.candidates(name).stream()
        .filter(candidate -> candidate.match() != Candidate.Match.FOLDED)
        .map(Candidate::entry)
        .anyMatch(entry -> isPopulated(entry, people));
  }

  private static boolean isPopulated(Gazetteer.Entry entry, long people) {
    return entry.population() > people || entry.rank() == Gazetteer.Entry.Rank.CAPITAL;
  }
}
