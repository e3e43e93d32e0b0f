package org.newsgraph.entity.place;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.newsgraph.entity.place.PlaceLexicon.PlaceWord;
import org.newsgraph.gazetteer.PlaceTypes.Level;
import org.newsgraph.model.text.Token;

/** Decides by the words before a name whether it stands where only a place can stand. */
final class LocativeContext {

  /** The most words of a state's name after a comma. */
  private static final int LONGEST = 3;

  private static final Set<String> BEFORE_STATE = Set.of(",", "(", "-LRB-");

  private static final Pattern INITIAL = Pattern.compile("\\p{Lu}\\.");

  private static final Pattern EPITHET = Pattern.compile("[a-z]{4,}");

  private final PlaceLexicon lexicon;

  LocativeContext(PlaceLexicon lexicon) {
    this.lexicon = lexicon;
  }

  /**
   * Returns whether the name that begins at {@code from} follows a locative preposition, a place
   * that it is listed with, or words as in "X, of Foobar" and "the outskirts of Foobar".
   */
  boolean holds(PlaceScan scan, int from) {
    int before = scan.phraseStart(from) - 1;
    return lexicon.isLocative(scan.lower(before)) || isListed(scan, from) || isOf(scan, before);
  }

  /** Returns whether the words before the name make it a location: "inside the Foobar". */
  boolean isInside(PlaceScan scan, int from) {
    int before = scan.phraseStart(from) - 1;
    String preposition = scan.lower(before);
    return isOutsideOf(scan, before)
        || !isSource(scan, from)
            && lexicon.isLocative(preposition)
            && (!lexicon.is(PlaceWord.ENDPOINT, preposition) || isReached(scan, from));
  }

  /** Whether the words before the name make it who says something: "according to the Foobar". */
  boolean isSource(PlaceScan scan, int from) {
    int before = scan.phraseStart(from) - 1;
    return lexicon.is(PlaceWord.SOURCE, scan.lower(before - 1) + " " + scan.lower(before));
  }

  /** Whether the words before a country's name make it a land: "within Foobar". */
  boolean isWithin(PlaceScan scan, int from) {
    return lexicon.is(PlaceWord.WITHIN, scan.lower(scan.phraseStart(from) - 1));
  }

  /** "Outside of", "inside of". */
  private boolean isOutsideOf(PlaceScan scan, int of) {
    return lexicon.is(PlaceWord.OF, scan.lower(of))
        && lexicon.is(PlaceWord.WITHIN, scan.lower(of - 1));
  }

  /** Whether someone moves there or from there: "travel to X", "a trip to X". */
  private boolean isReached(PlaceScan scan, int from) {
    Token head = scan.token(from);
    while (head.relation().equals("compound") && head.head() >= 0) {
      head = scan.token(head.head());
    }
    if (head.head() < 0) {
      return false;
    }
    Token governor = scan.token(head.head());
    boolean sent =
        scan.sentence().dependents(governor.index()).stream()
            .anyMatch(token -> token.relation().equals("obj"));
    return governor.tag().startsWith("VB")
        ? !sent && lexicon.verbClass(governor.lemma()).equals("motion")
        : lexicon.nounClass(governor.lemma()).equals("act");
  }

  /** Returns whether it follows another place and a comma or a conjunction. */
  boolean isListed(PlaceScan scan, int from) {
    boolean joined = lexicon.is(PlaceWord.CONJUNCTION, scan.lower(from - 1));
    boolean last = joined && scan.word(from - 2).equals(",");
    return joined && scan.endingAt(from - 1).isPresent()
        || last && scan.endingAt(from - 2).isPresent();
  }

  /** Whether it is a part of a state that has a court: "Northern District of Foobar". */
  boolean isCourtDistrict(PlaceScan scan, int from, int to) {
    boolean part =
        lexicon.isDirection(scan.lower(from)) || !lexicon.isKnown(scan.printed(from, to));
    return part
        && IntStream.range(from, to)
            .anyMatch(i -> scan.word(i).equals("District") && scan.lower(i + 1).equals("of"));
  }

  /** Whether someone has a seat there: "Foobar-based". */
  static boolean isBase(PlaceScan scan, int to) {
    return scan.word(to).equals("-") && scan.isAttached(to) && scan.lower(to + 1).equals("based");
  }

  /**
   * Whether it is the state, province or the like that somebody named behind it has a seat for: "a
   * senator from Foobar Ada Roe".
   */
  boolean isSeat(PlaceScan scan, int from, int to) {
    return scan.lower(from - 1).equals("from")
        && lexicon.is(PlaceWord.STATE_SEAT, scan.lower(from - 2))
        && lexicon.isProminent(scan.printed(from, to));
  }

  /** Whether it is the first word of a species' Latin name: "(Foobaria vulgaris)". */
  boolean isGenus(PlaceScan scan, int to) {
    String epithet = scan.word(to);
    return EPITHET.matcher(epithet).matches()
        && scan.word(to - 2).matches("[(]|-LRB-")
        && scan.word(to + 1).matches("[)]|-RRB-")
        && !lexicon.isCommon(epithet);
  }

  /** Whether initials make it a surname: "J. R. Foobar". */
  static boolean isAfterInitial(PlaceScan scan, int from) {
    return isInitial(scan.word(from - 1));
  }

  static boolean isInitial(String word) {
    return INITIAL.matcher(word).matches();
  }

  /** Whether it tells one of a university's campuses: "University of Foobar, Oldport". */
  static boolean isCampus(PlaceScan scan, int from) {
    return scan.word(from - 1).equals(",")
        && scan.lower(from - 3).equals("of")
        && scan.word(from - 4).equals("University");
  }

  /**
   * Whether the words say that it is one: "the town of Foobar", "Foobar county", "Foobar, Ohio".
   */
  boolean isSaid(PlaceScan scan, int from, int to) {
    int type = lexicon.is(PlaceWord.OF, scan.lower(from - 1)) ? from - 2 : from - 1;
    return isType(scan, type) || isType(scan, to) || isInState(scan, to);
  }

  /**
   * Whether it is a word of a person's full name, and nothing says more than "over X" and "from X"
   * do of the person; a large town may be meant after any preposition.
   */
  boolean isNamesake(PlaceScan scan, int from, int to) {
    String name = scan.printed(from, to);
    boolean placed =
        isSaid(scan, from, to)
            || (lexicon.isLarge(name) ? holds(scan, from) : isWithin(scan, from));
    return scan.names().people().contains(name)
        && !lexicon.isProminent(name)
        && (!placed || scan.isPossessive(to));
  }

  private boolean isType(PlaceScan scan, int i) {
    return scan.tag(i).startsWith("NN")
        && !scan.isCapitalised(i)
        && lexicon.type(scan.word(i)).filter(level -> level != Level.FACILITY).isPresent();
  }

  private boolean isInState(PlaceScan scan, int comma) {
    return stateBehind(scan, comma).isPresent();
  }

  /** The state or country behind a mark: "Ohio" of "Foobar, Ohio". */
  Optional<String> stateBehind(PlaceScan scan, int comma) {
    int from = comma + 1;
    return BEFORE_STATE.contains(scan.word(comma)) && scan.isCapitalised(from)
        ? IntStream.rangeClosed(from + 1, Math.min(scan.size(), from + LONGEST))
            .mapToObj(to -> scan.printed(from, to))
            .filter(name -> lexicon.isProminent(name) || lexicon.isAbbreviation(name))
            .findFirst()
        : Optional.empty();
  }

  private boolean isOf(PlaceScan scan, int of) {
    return lexicon.is(PlaceWord.OF, scan.lower(of))
        && (scan.word(of - 1).equals(",")
            || isOutsideOf(scan, of)
            || lexicon.isOwnerOfPlace(scan.lower(of - 1)));
  }
}
