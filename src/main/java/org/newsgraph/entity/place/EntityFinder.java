package org.newsgraph.entity.place;

import java.util.Optional;
import java.util.Set;
import org.newsgraph.entity.place.PlaceLexicon.PlaceWord;
import org.newsgraph.entity.place.PlaceScan.PlaceSpan;
import org.newsgraph.gazetteer.PlaceTypes.Level;

/** Corrects the bounds of the spans that the recognizer tags as locations, and filters them. */
final class EntityFinder {

  private static final Set<String> SEPARATORS =
      Set.of(",", "/", "(", ")", "-LRB-", "-RRB-", ";", ":");

  /** The most letters of what a hyphen joins to a name: "Al" in "Al-Foobar". */
  private static final int LONGEST_PREFIX = 3;

  private final PlaceLexicon lexicon;
  private final LocativeContext context;

  EntityFinder(PlaceLexicon lexicon) {
    this.lexicon = lexicon;
    this.context = new LocativeContext(lexicon);
  }

  void find(PlaceScan scan) {
    int i = 0;
    while (i < scan.size()) {
      int end = i;
      while (end < scan.size() && scan.ner(end).equals("LOCATION") && !scan.isUsed(end)) {
        end++;
      }
      if (end > i) {
        split(scan, i, end);
      }
      i = Math.max(end, i + 1);
    }
  }

  private void split(PlaceScan scan, int from, int to) {
    if (to - from > 1 && lexicon.isKnown(scan.printed(from, to)) && !hasSlash(scan, from, to)) {
      piece(scan, from, to);
      return;
    }
    int begin = from;
    for (int i = from; i <= to; i++) {
      if (i == to || SEPARATORS.contains(scan.word(i))) {
        if (i > begin) {
          piece(scan, begin, i);
        }
        begin = i + 1;
      }
    }
  }

  private static boolean hasSlash(PlaceScan scan, int from, int to) {
    return scan.printed(from, to).contains("/");
  }

  private void piece(PlaceScan scan, int from, int to) {
    int begin = from;
    int end = to;
    while (begin < end && !scan.isCapitalised(begin)) {
      begin++;
    }
    while (end > begin && (scan.isPossessive(end - 1) || !isNameEnd(scan, end - 1))) {
      end--;
    }
    if (begin == end || !scan.isFree(begin, end)) {
      return;
    }
    Optional<Integer> cut = countriesCut(scan, begin, end);
    if (cut.isPresent()) {
      accept(scan, begin, scan.word(cut.get() - 1).equals("-") ? cut.get() - 1 : cut.get());
      accept(scan, cut.get(), end);
    } else {
      accept(scan, extendedLeft(scan, begin, end), extendedRight(scan, begin, end));
    }
  }

  private static boolean isNameEnd(PlaceScan scan, int i) {
    return scan.word(i).codePoints().anyMatch(Character::isLetterOrDigit);
  }

  /** Returns where to split a span that covers a country's name and another place's. */
  private Optional<Integer> countriesCut(PlaceScan scan, int from, int to) {
    if (lexicon.isKnown(scan.printed(from, to))) {
      return Optional.empty();
    }
    for (int cut = to - 1; cut > from; cut--) {
      if (!lexicon.isConnector(scan.lower(cut - 1))
          && isPair(scan.printed(from, cut), scan.printed(cut, to))) {
        return Optional.of(cut);
      }
    }
    return Optional.empty();
  }

  private boolean isPair(String first, String second) {
    return lexicon.isCountry(first)
        ? lexicon.isKnown(second)
        : lexicon.isWellKnown(first)
            && lexicon.isWellKnown(second)
            && !lexicon.isOrdinary(first)
            && !(lexicon.isOrdinary(second) && lexicon.type(second).isPresent());
  }

  private int extendedLeft(PlaceScan scan, int from, int to) {
    int begin = from;
    if (scan.isPossessive(begin - 1) && scan.isCapitalised(begin - 2)) {
      begin -= 2;
    } else if (begin > 1 && scan.word(begin - 1).equals("-") && scan.isCapitalised(begin - 2)) {
      begin -= 2;
    } else if (isLeftPart(scan, begin, to)) {
      begin--;
    }
    boolean longer =
        begin < from && scan.isFree(begin, to) && lexicon.isKnown(scan.printed(begin, to));
    return longer ? begin : from;
  }

  /** Whether the word before belongs to the name, be it an adjective: "American Samoa". */
  private boolean isLeftPart(PlaceScan scan, int from, int to) {
    boolean unlabelled = scan.isProper(from - 1) && scan.ner(from - 1).equals("O");
    boolean adjective = scan.isCapitalised(from - 1) && scan.tag(from - 1).startsWith("JJ");
    return unlabelled || adjective && lexicon.isCountry(scan.printed(from - 1, to));
  }

  private int extendedRight(PlaceScan scan, int from, int to) {
    int end = to;
    if (scan.word(to).equals("-") && scan.isAttached(to - 1) && scan.isCapitalised(to + 1)) {
      return lexicon.isKnown(scan.printed(from, to + 2)) ? to + 2 : to;
    }
    if (scan.word(to).equals(",")
        && to + 1 < scan.size()
        && lexicon.isCapital(scan.printed(from, to + 2))) {
      return to + 2;
    }
    if (isJoined(scan, from, to)) {
      return to + 2;
    }
    String last = scan.word(to - 1);
    if (scan.word(to).equals(".")
        && (lexicon.isAbbreviation(last + ".")
            || last.endsWith(".") && lexicon.isAbbreviation(last))) {
      return to + 1;
    }
    while (scan.isProper(end) && scan.isCapitalised(end) && isType(scan.word(end))) {
      end++;
    }
    boolean body = scan.isProper(end) && scan.isCapitalised(end) || isBody(scan, from, to, end);
    return body ? to : end;
  }

  /** Whether the name goes on behind a small word: "Foobar upon Tyne", "Foobar and Barbuda". */
  private boolean isJoined(PlaceScan scan, int from, int to) {
    String name = scan.isCapitalised(to + 1) ? scan.printed(from, to + 2) : "";
    return (scan.tag(to).matches("IN|CC") || lexicon.isConnector(scan.word(to)))
        && (scan.tag(to).equals("CC") ? lexicon.isCountry(name) : lexicon.isKnown(name));
  }

  /** Whether a type word after a country's name makes a body rather than a building of it. */
  private boolean isBody(PlaceScan scan, int from, int to, int end) {
    return end > to
        && lexicon.isCountry(scan.printed(from, to))
        && !lexicon.isSite(scan.lower(end - 1));
  }

  private boolean isType(String word) {
    return lexicon.type(word).filter(level -> level != Level.CITY).isPresent();
  }

  private void accept(PlaceScan scan, int from, int to) {
    String name = scan.printed(from, to);
    boolean plausible =
        lexicon.isKnown(name)
            || to - from > 1 && isType(scan.word(to - 1))
            || context.holds(scan, from) && !isPartOfUnlabelled(scan, from, to);
    if (plausible && scan.isFree(from, to) && !isRefused(scan, from, to, name)) {
      scan.add(PlaceSpan.of(from, to));
    }
  }

  private boolean isRefused(PlaceScan scan, int from, int to, String name) {
    boolean country = lexicon.isCountry(name);
    boolean source =
        lexicon.is(PlaceWord.SOURCE, scan.lower(from - 2) + " " + scan.lower(from - 1));
    boolean prefix =
        name.length() <= LONGEST_PREFIX && scan.word(to).equals("-") && scan.isAttached(to - 1);
    return lexicon.isDemonym(name)
        || prefix
        || lexicon.isInstitution(name) && !context.isInside(scan, from)
        || !country && (source || scan.ner(to).equals("PERSON") && !context.isSeat(scan, from, to))
        || context.isGenus(scan, to)
        || LocativeContext.isAfterInitial(scan, from)
        || from > 0 && lexicon.isAcronym(name)
        || LocativeContext.isCampus(scan, from)
        || isBranch(scan, from, to, name)
        || context.isCourtDistrict(scan, from, to)
        || lexicon.isOutlet(name)
        || lexicon.isOutlet("The " + name)
        || context.isNamesake(scan, from, to)
        || isExplained(scan, from, to, name);
  }

  /** Whether a name goes on that the recognizer labels in part: "Foobar Holdings". */
  private static boolean isPartOfUnlabelled(PlaceScan scan, int from, int to) {
    return isNameWord(scan, from - 1) || isNameWord(scan, to);
  }

  private static boolean isNameWord(PlaceScan scan, int i) {
    return scan.isProper(i) && scan.isCapitalised(i) && scan.ner(i).equals("O") && !scan.isUsed(i);
  }

  /** Whether it is a body's name that ends in a country's: "Foobar Fund Norway". */
  private boolean isBranch(PlaceScan scan, int from, int to, String name) {
    return to - from > 1
        && scan.isCapitalised(to - 2)
        && lexicon.isCountry(scan.printed(to - 1, to))
        && !lexicon.isKnown(name)
        && !lexicon.isDirection(scan.lower(from));
  }

  /** Whether ordinary English, or someone or something else in the article, explains the name. */
  private boolean isExplained(PlaceScan scan, int from, int to, String name) {
    if (lexicon.isCountry(name) || context.isSaid(scan, from, to)) {
      return false;
    }
    if (to - from == 1 && lexicon.isOrdinary(name)) {
      return !lexicon.isLandmark(name)
          && !lexicon.isMetropolis(name)
          && !(lexicon.isFamiliar(name) && context.holds(scan, from));
    }
    return scan.names().isActor(name)
        && !lexicon.isProminent(name)
        && !lexicon.isLarge(name)
        && !(lexicon.isWellKnown(name) && context.isInside(scan, from));
  }
}
