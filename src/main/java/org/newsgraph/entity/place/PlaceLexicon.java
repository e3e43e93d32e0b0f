package org.newsgraph.entity.place;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.newsgraph.entity.actor.GivenNames;
import org.newsgraph.gazetteer.Gazetteer;
import org.newsgraph.gazetteer.PlaceTypes;
import org.newsgraph.gazetteer.PlaceTypes.Level;
import org.newsgraph.lexicon.Lexicon;
import org.newsgraph.lexicon.WordClasses;
import org.newsgraph.lexicon.WordNet;

/** What is known of the words in and around place names. */
final class PlaceLexicon {

  /** What a word does in a list of places, see {@code place-lists.tsv}. */
  enum ListWord {
    HEAD,
    JOIN,
    START
  }

  private final KnownPlaces places;
  private final PlaceTypes types = PlaceTypes.load();
  private final Set<String> locatives = Lexicon.words("locatives.txt");
  private final Set<String> inhabitants = Lexicon.words("inhabitants.txt");
  private final Set<String> directions = Lexicon.words("directions.txt");
  private final Set<String> prefixes = Lexicon.words("place-prefixes.txt");
  private final Set<String> institutions = Lexicon.words("institutions.txt");
  private final Set<String> abbreviations = new HashSet<>();
  private final GivenNames firstNames = GivenNames.load();
  private final WordClasses<ListWord> lists = WordClasses.load("place-lists.tsv", ListWord.class);
  private final Set<String> townBodies = Lexicon.words("town-bodies.txt");

  PlaceLexicon(Gazetteer gazetteer) {
    this.places = new KnownPlaces(gazetteer);
    for (List<String> row : Lexicon.table("admin1-abbreviations.tsv", 4)) {
      abbreviations.add(row.get(2));
      abbreviations.add(row.get(3));
    }
  }

  /** What the gazetteer knows. */
  KnownPlaces places() {
    return places;
  }

  boolean isInList(ListWord wordClass, String word) {
    return lists.is(wordClass, word);
  }

  /** A body of a town, before which its name is a place's: "police". */
  boolean isTownBody(String word) {
    return townBodies.contains(word);
  }

  boolean isLocative(String word) {
    return locatives.contains(word);
  }

  boolean isDirection(String word) {
    return directions.contains(word);
  }

  /** A type word that stands first in names, such as "Lake". */
  boolean isPrefix(String word) {
    return prefixes.contains(word);
  }

  boolean isInstitution(String name) {
    return institutions.contains(name);
  }

  /** A postal code or a traditional abbreviation of a state or province. */
  boolean isAbbreviation(String word) {
    return abbreviations.contains(word);
  }

  /** Whether the word, in lower case, is an ordinary word of English. */
  boolean isCommon(String word) {
    return WordNet.isKnown(word.toLowerCase(Locale.ROOT));
  }

  /** Whether the word denotes a sort of place: "outskirts", "village". */
  boolean isLocation(String word) {
    return nounClass(word).equals("location")
        || types.level(word).filter(level -> level != Level.FACILITY).isPresent();
  }

  /** Whether "of" after the word leads to a place: "outskirts", "residents". */
  boolean isOwnerOfPlace(String word) {
    return isLocation(word) || inhabitants.contains(word);
  }

  /** Whether the word denotes an administrative unit: "county". */
  boolean isUnitType(String word) {
    return types
        .level(word)
        .filter(level -> level == Level.ADMIN1 || level == Level.ADMIN2)
        .isPresent();
  }

  Optional<Level> type(String word) {
    return types.level(word);
  }

  /** WordNet's class of a lemma's most usual sense as a noun, {@code -} if none. */
  String nounClass(String lemma) {
    return WordNet.nounClass(lemma.toLowerCase(Locale.ROOT)).orElse("-");
  }

  /** WordNet's class of a lemma's most usual sense as a verb, {@code -} if none. */
  String verbClass(String lemma) {
    return WordNet.verbClass(lemma.toLowerCase(Locale.ROOT)).orElse("-");
  }

  /** Whether the word is a first name of people. */
  boolean isFirstName(String word) {
    return firstNames.knows(word);
  }
}
