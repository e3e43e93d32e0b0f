package org.newsgraph.entity.place;

import java.util.Set;
import org.newsgraph.entity.place.PlaceLexicon.ListWord;

/** Names that the gazetteer knows and the statistical recogniser has not called locations. */
final class NameFinder implements PlaceFinder {

  private static final int LONGEST = 6;
  private static final Set<String> NO_NAMES = Set.of("DATE", "TIME", "MONEY", "PERCENT", "NUMBER");
  private static final int SHORTEST = 4;

  private final PlaceLexicon lexicon;
  private final Placement placement;

  NameFinder(PlaceLexicon lexicon) {
    this.lexicon = lexicon;
    this.placement = new Placement(lexicon);
  }

  @Override
  public void find(SentenceScan scan) {
    int i = 0;
    while (i < scan.size()) {
      i = Math.max(i + 1, matchAt(scan, i));
    }
  }

  private int matchAt(SentenceScan scan, int from) {
    if (!canBegin(scan, from)) {
      return from;
    }
    for (int to = Math.min(scan.size(), from + LONGEST); to > from; to--) {
      if (canEnd(scan, to - 1) && scan.isFree(from, to)) {
        String name = scan.text(from, to);
        if (lexicon.places().isKnown(name) && isMeant(scan, from, to, name)) {
          scan.add(FoundPlace.of(from, to));
          return to;
        }
      }
    }
    return from;
  }

  private static boolean canBegin(SentenceScan scan, int i) {
    return scan.isCapitalised(i)
        && !scan.isUsed(i)
        && (scan.isProper(i) || scan.token(i).tag().startsWith("JJ"))
        && !NO_NAMES.contains(scan.ner(i));
  }

  private static boolean canEnd(SentenceScan scan, int i) {
    return scan.isCapitalised(i) && scan.isProper(i);
  }

  private boolean isMeant(SentenceScan scan, int from, int to, String name) {
    if (to - from == 1 && lexicon.isDirection(scan.lower(from))) {
      return false; // "Southern" of a title in capitals, and not the district of that name
    }
    if (lexicon.places().isDemonym(name)
        || lexicon.isInstitution(name) && !placement.isInside(scan, from)) {
      return false;
    }
    String ner = scan.ner(from);
    if (ner.equals("PERSON") || ner.equals("ORGANIZATION")) {
      return isMeantInEntity(scan, from, to, name, ner);
    }
    if (lexicon.places().isCountry(name)) {
      return true;
    }
    if (name.length() < SHORTEST && !placement.holds(scan, from)) {
      return false;
    }
    boolean alone = to - from == 1;
    boolean placed = placement.holds(scan, from) && lexicon.places().isWellKnown(name);
    if (alone && lexicon.isCommon(name) && !placed || !alone && isAllCommon(scan, from, to)) {
      return false;
    }
    if (placement.holds(scan, from)) {
      return !isPartOfName(scan, from, to);
    }
    return !(alone && lexicon.isFirstName(name))
        && !isPartOfName(scan, from, to)
        && (!alone || lexicon.places().isProminent(name) || lexicon.places().isLarge(name));
  }

  private boolean isMeantInEntity(SentenceScan scan, int from, int to, String name, String ner) {
    boolean whole = !scan.ner(from - 1).equals(ner) && !scan.ner(to).equals(ner);
    if (ner.equals("ORGANIZATION") && !whole) {
      return lexicon.places().isCountry(name)
          || lexicon.places().isUnion(name)
          || !scan.ner(from - 1).equals(ner)
              && lexicon.isTownBody(scan.lower(to))
              && lexicon.places().isWellKnown(name);
    }
    return isListed(scan, from, to)
        || whole
            && placement.holds(scan, from)
            && (lexicon.places().isWellKnown(name) || lexicon.places().isIn(name, scan.countries()))
        || whole && isUnit(scan, from, to, name)
        || whole && ner.equals("ORGANIZATION") && lexicon.places().isCountry(name);
  }

  /** Whether it is a name with a type word, such as "Foobar County", of a unit that is known. */
  private boolean isUnit(SentenceScan scan, int from, int to, String name) {
    return to - from > 1
        && lexicon.isUnitType(scan.lower(to - 1))
        && lexicon.places().isKnown(name);
  }

  /** Whether it stands before a comma and another place, after a word that begins a list. */
  private boolean isListed(SentenceScan scan, int from, int to) {
    return to - from == 1
        && (scan.word(from - 1).equals(",")
            || lexicon.isInList(ListWord.START, scan.lower(from - 1)))
        && scan.word(to).equals(",")
        && scan.isUsed(to + 1);
  }

  private boolean isAllCommon(SentenceScan scan, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!lexicon.isCommon(scan.word(i))) {
        return false;
      }
    }
    boolean typed = lexicon.type(scan.word(to - 1)).isPresent();
    return !typed
        && !lexicon.places().isProminent(scan.text(from, to))
        && !placement.holds(scan, from);
  }

  private static boolean isPartOfName(SentenceScan scan, int from, int to) {
    boolean before = scan.isProper(from - 1) && !scan.isUsed(from - 1);
    boolean after = scan.isProper(to) && !scan.isUsed(to) && scan.isCapitalised(to);
    return before || after;
  }
}
