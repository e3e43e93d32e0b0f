package org.newsgraph.entity.place;

import java.util.Optional;
import java.util.regex.Pattern;
import org.newsgraph.entity.place.PlaceLexicon.PlaceWord;
import org.newsgraph.entity.place.PlaceScan.PlaceSpan;
import org.newsgraph.model.findings.PlaceKind;

/** Finds places that no list holds, by the words around them. */
final class PatternFinder {

  private static final Pattern ROAD = Pattern.compile("(A|B|M|N|I-|US-|E|SR-)\\d{1,4}[A-Z]?");

  /** The most words of a name that begins with its type word. */
  private static final int LONGEST = 6;

  private final PlaceLexicon lexicon;

  PatternFinder(PlaceLexicon lexicon) {
    this.lexicon = lexicon;
  }

  void find(PlaceScan scan) {
    for (int i = 0; i < scan.size(); i++) {
      if (!scan.isUsed(i)) {
        abbreviationAt(scan, i);
        roadAt(scan, i);
        directedAt(scan, i);
      }
    }
  }

  /** "Springfield, IL" and "Springfield, Ill." */
  private void abbreviationAt(PlaceScan scan, int i) {
    if (lexicon.isAbbreviation(scan.word(i))
        && (scan.word(i - 1).equals(",") || scan.word(i - 1).equals("("))
        && scan.isProper(i - 2)) {
      if (scan.isFree(i - 2, i - 1) && scan.isCapitalised(i - 2) && isPlaceLike(scan, i - 2)) {
        int from = scan.isProper(i - 3) && scan.isFree(i - 3, i - 2) ? i - 3 : i - 2;
        scan.add(PlaceSpan.of(from, i - 1));
      }
      if (scan.endingAt(i - 1).isPresent()) {
        scan.add(PlaceSpan.of(i, i + 1));
      }
    }
  }

  private static boolean isPlaceLike(PlaceScan scan, int i) {
    return !scan.ner(i).equals("PERSON");
  }

  /** Finds names whose type word stands first: "Lake Foobar", "Rue du Foobar". */
  void findPrefixed(PlaceScan scan) {
    for (int i = 0; i < scan.size(); i++) {
      if (lexicon.isPrefix(scan.word(i)) && isNameWord(scan, i) && !scan.isProper(i - 1)) {
        int to = prefixedEnd(scan, i);
        if (to > i && !isNameWord(scan, to) && scan.isFree(i, to)) {
          scan.add(PlaceSpan.of(i, to));
        }
      }
    }
  }

  /** Where such a name ends, {@code from} if there is none: one more word, or some with "du". */
  private int prefixedEnd(PlaceScan scan, int from) {
    int next = from + 1;
    if (isNameWord(scan, next) && !lexicon.isConnector(scan.lower(next + 1))) {
      boolean name =
          !lexicon.isCommon(scan.word(next)) || lexicon.isKnown(scan.printed(from, next + 1));
      return name ? next + 1 : from;
    }
    int end = from;
    for (int i = next; i < from + LONGEST; i++) {
      if (isNameWord(scan, i)) {
        end = i + 1;
      } else if (!lexicon.isConnector(scan.word(i))) {
        break;
      }
    }
    return end;
  }

  private static boolean isNameWord(PlaceScan scan, int i) {
    return scan.isProper(i) && scan.isCapitalised(i);
  }

  private void roadAt(PlaceScan scan, int i) {
    String before = scan.lower(i - 1);
    boolean listed = lexicon.is(PlaceWord.ROAD_LIST, before) && scan.endingAt(i - 1).isPresent();
    boolean used = scan.tag(i - 2).startsWith("VB"); // an aircraft rather than a road
    boolean announced = lexicon.is(PlaceWord.ROAD_START, before) && !used || listed;
    if (announced && ROAD.matcher(scan.word(i)).matches() && !scan.isProper(i + 1)) {
      scan.add(new PlaceSpan(i, i + 1, i + 1, Optional.of(PlaceKind.FACILITY), i));
    }
  }

  /** "eastern Foobar", after a preposition. */
  private void directedAt(PlaceScan scan, int i) {
    boolean unknown = scan.ner(i).equals("O") || scan.ner(i).equals("MISC");
    if (unknown
        && scan.isProper(i)
        && scan.isCapitalised(i)
        && lexicon.isDirection(scan.word(i - 1))
        && !lexicon.isDemonym(scan.word(i))
        && !scan.isProper(i + 1)
        && lexicon.isLocative(scan.lower(scan.phraseStart(i) - 1))) {
      scan.add(PlaceSpan.of(i, i + 1));
    }
  }
}
