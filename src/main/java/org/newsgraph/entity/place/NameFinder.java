package org.newsgraph.entity.place;

import java.util.Set;
import org.newsgraph.entity.place.PlaceLexicon.PlaceWord;
import org.newsgraph.entity.place.PlaceScan.PlaceSpan;

/** Finds names of the gazetteer that the recognizer has not tagged as locations. */
final class NameFinder {

  private static final int LONGEST = 6;
  private static final Set<String> NO_NAMES = Set.of("DATE", "TIME", "MONEY", "PERCENT", "NUMBER");
  private static final int SHORTEST = 4;

  private final PlaceLexicon lexicon;
  private final LocativeContext context;

  NameFinder(PlaceLexicon lexicon) {
    this.lexicon = lexicon;
    this.context = new LocativeContext(lexicon);
  }

  void find(PlaceScan scan) {
    int i = 0;
    while (i < scan.size()) {
      i = Math.max(i + 1, matchAt(scan, i));
    }
  }

  private int matchAt(PlaceScan scan, int from) {
    if (!canBegin(scan, from)) {
      return from;
    }
    for (int to = Math.min(scan.size(), from + LONGEST); to > from; to--) {
      if (canEnd(scan, to - 1) && scan.isFree(from, to)) {
        String name = scan.printed(from, to);
        if (lexicon.isKnown(name) && isMeant(scan, from, to, name)) {
          scan.add(PlaceSpan.of(from, to));
          return to;
        }
      }
    }
    return from;
  }

  private static boolean canBegin(PlaceScan scan, int i) {
    return scan.isCapitalised(i)
        && !scan.isUsed(i)
        && (scan.isProper(i) || scan.tag(i).startsWith("JJ"))
        && !NO_NAMES.contains(scan.ner(i));
  }

  private static boolean canEnd(PlaceScan scan, int i) {
    return scan.isCapitalised(i) && scan.isProper(i);
  }

  private boolean isMeant(PlaceScan scan, int from, int to, String name) {
    if (to - from == 1 && lexicon.isDirection(scan.lower(from))) {
      return false; // "Southern" of a title in capitals, and not the district of that name
    }
    if (from > 0 && lexicon.isAcronym(name)
        || LocativeContext.isCampus(scan, from)
        || context.isCourtDistrict(scan, from, to)) {
      return false;
    }
    if (lexicon.isDemonym(name) || lexicon.isInstitution(name) && !context.isInside(scan, from)) {
      return false;
    }
    if (lexicon.isOutlet("The " + name) && scan.word(from - 1).equals("The") && from > 1
        || context.isGenus(scan, to)
        || LocativeContext.isAfterInitial(scan, from)) {
      return false;
    }
    if (context.isSeat(scan, from, to)) {
      return true;
    }
    String ner = scan.ner(from);
    if (isInItsState(scan, from, to, name)) {
      return true;
    }
    if (ner.equals("PERSON") || ner.equals("ORGANIZATION")) {
      return isMeantInEntity(scan, from, to, name, ner);
    }
    if (lexicon.isCountry(name)) {
      return true;
    }
    if (context.isNamesake(scan, from, to)) {
      return false;
    }
    if (name.length() < SHORTEST && !context.holds(scan, from)) {
      return false;
    }
    boolean alone = to - from == 1;
    boolean placed =
        context.holds(scan, from)
            && (lexicon.isLandmark(name)
                || !alone && lexicon.isWellKnown(name)
                || lexicon.isFamiliar(name) && !isArticled(scan, from, to)
                || context.isListed(scan, from) && lexicon.isIn(name, scan.names().countries()));
    if (alone && lexicon.isOrdinary(name) && !placed || !alone && isAllCommon(scan, from, to)) {
      return false;
    }
    if (context.holds(scan, from) || LocativeContext.isBase(scan, to)) {
      return !isPartOfName(scan, from, to);
    }
    return !(alone && lexicon.isFirstName(name))
        && !isPartOfName(scan, from, to)
        && (!alone
            || lexicon.isProminent(name)
            || lexicon.isLarge(name)
            || lexicon.isFamiliar(name) && lexicon.is(PlaceWord.LOCAL, scan.lower(to)));
  }

  /** "Foobar, Ohio", where Ohio has a Foobar. */
  private boolean isInItsState(PlaceScan scan, int from, int to, String name) {
    boolean person =
        scan.names().people().contains(name)
            && !lexicon.is(PlaceWord.OF, scan.lower(from - 1))
            && !context.holds(scan, from);
    return !isPartOfName(scan, from, to)
        && !person
        && context.stateBehind(scan, to).filter(state -> lexicon.isInUnit(name, state)).isPresent();
  }

  private boolean isMeantInEntity(PlaceScan scan, int from, int to, String name, String ner) {
    boolean whole = !scan.ner(from - 1).equals(ner) && !scan.ner(to).equals(ner);
    if (ner.equals("ORGANIZATION") && !whole) {
      return lexicon.isCountry(name)
          || lexicon.isUnion(name)
          || isSeatOfBody(scan, from, to, name)
          || !scan.ner(from - 1).equals(ner)
              && lexicon.isTownBody(scan.lower(to))
              && !lexicon.isOrdinary(name);
    }
    if (scan.names().people().contains(name) && !lexicon.isCountry(name)) {
      return false;
    }
    boolean placed =
        ner.equals("PERSON") ? isPlacedPerson(scan, from, to) : context.holds(scan, from);
    return isListed(scan, from, to)
        || whole
            && placed
            && (lexicon.isOrdinary(name)
                ? lexicon.isFamiliar(name)
                : lexicon.isWellKnown(name) || lexicon.isIn(name, scan.names().countries()))
        || whole && isUnit(scan, from, to, name)
        || ner.equals("PERSON") && whole && isNamedUnit(scan, from, to)
        || whole && ner.equals("ORGANIZATION") && lexicon.isCountry(name);
  }

  /** "The Foobar Hospital in Oldport", of which the recognizer makes one name. */
  private boolean isSeatOfBody(PlaceScan scan, int from, int to, String name) {
    return lexicon.is(PlaceWord.IN, scan.lower(from - 1))
        && !scan.ner(to).equals("ORGANIZATION")
        && lexicon.isWellKnown(name)
        && !lexicon.isOrdinary(name);
  }

  /** Whether what the recognizer takes for a person must be a place, by the words around it. */
  private boolean isPlacedPerson(PlaceScan scan, int from, int to) {
    return !scan.isPossessive(to)
        && (context.isInside(scan, from)
            || context.isListed(scan, from)
            || lexicon.is(PlaceWord.OF, scan.lower(from - 1)) && context.holds(scan, from));
  }

  /** Whether a type word in lower case behind it makes it a unit: "the Foobar province". */
  private boolean isNamedUnit(PlaceScan scan, int from, int to) {
    return lexicon.isUnitType(scan.word(to))
        && !scan.isCapitalised(to)
        && !scan.names().people().contains(scan.printed(from, to));
  }

  /** Whether it is a name with a type word, such as "Foobar County", of a unit that is known. */
  private boolean isUnit(PlaceScan scan, int from, int to, String name) {
    return to - from > 1 && lexicon.isUnitType(scan.lower(to - 1)) && lexicon.isKnown(name);
  }

  /**
   * Returns whether it stands before a comma and another place, after a word that begins a list.
   */
  private boolean isListed(PlaceScan scan, int from, int to) {
    return to - from == 1
        && (scan.word(from - 1).equals(",") || lexicon.is(PlaceWord.START, scan.lower(from - 1)))
        && scan.word(to).equals(",")
        && scan.isUsed(to + 1);
  }

  /** Whether it has an article, as no town has: "the Valley", but not "the Valley road". */
  private static boolean isArticled(PlaceScan scan, int from, int to) {
    return scan.lower(from - 1).equals("the") && !scan.tag(to).startsWith("NN");
  }

  private boolean isAllCommon(PlaceScan scan, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!lexicon.isCommon(scan.word(i))) {
        return false;
      }
    }
    boolean typed = lexicon.type(scan.word(to - 1)).isPresent();
    return !typed && !lexicon.isProminent(scan.printed(from, to)) && !context.holds(scan, from);
  }

  private static boolean isPartOfName(PlaceScan scan, int from, int to) {
    boolean hyphened =
        scan.word(to).equals("-") && scan.isAttached(to - 1) && scan.isCapitalised(to + 1);
    boolean before = scan.isProper(from - 1) && !scan.isUsed(from - 1);
    boolean after = scan.isProper(to) && !scan.isUsed(to) && scan.isCapitalised(to);
    return before || after || hyphened;
  }
}
