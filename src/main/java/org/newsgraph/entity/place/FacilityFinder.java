package org.newsgraph.entity.place;

import java.util.Optional;
import java.util.stream.IntStream;
import org.newsgraph.entity.place.PlaceLexicon.PlaceWord;
import org.newsgraph.entity.place.PlaceScan.PlaceSpan;
import org.newsgraph.model.findings.PlaceKind;
import org.newsgraph.model.text.Token;

/** Finds buildings, streets and plants: "in Foobar Street", "the Foobar nuclear power plant". */
final class FacilityFinder {

  private static final int LONGEST = 6;
  private static final int LONGEST_TYPE = 4;

  private final PlaceLexicon lexicon;
  private final LocativeContext context;

  FacilityFinder(PlaceLexicon lexicon) {
    this.lexicon = lexicon;
    this.context = new LocativeContext(lexicon);
  }

  /** Adds the capitalised runs after a locative preposition that end in a type word. */
  void find(PlaceScan scan) {
    int i = 0;
    while (i < scan.size()) {
      i = Math.max(i + 1, runAt(scan, i));
    }
  }

  /** Joins a place and the lower-case type words after it into one facility. */
  void join(PlaceScan scan) {
    for (PlaceSpan place : scan.found()) {
      int to = typeEnd(scan, place.to());
      if (to > place.to()
          && !lexicon.is(PlaceWord.INDEFINITE, scan.lower(place.from() - 1))
          && !lexicon.isCountry(scan.printed(place.from(), place.to()))) {
        scan.replace(
            place,
            new PlaceSpan(place.from(), to, to, Optional.of(PlaceKind.FACILITY), place.to()));
      }
    }
  }

  /** Where the type words in lower case behind a name end, {@code from} if there are none. */
  private int typeEnd(PlaceScan scan, int from) {
    for (int to = Math.min(scan.size(), from + LONGEST_TYPE); to > from; to--) {
      String type = scan.printed(from, to);
      boolean named = to > from + 1 ? lexicon.isFacility(type) : isNamedSite(type);
      if (named && scan.isFree(from, to) && !scan.isCapitalised(from)) {
        return scan.tag(to).startsWith("NN") ? from : to;
      }
    }
    return from;
  }

  private int runAt(PlaceScan scan, int from) {
    if (!scan.isCapitalised(from) || !isNameWord(scan, from) || isNameWord(scan, from - 1)) {
      return from;
    }
    int end = from;
    while (end < scan.size() && end < from + LONGEST && isNameWord(scan, end)) {
      end++;
    }
    int type = typeEnd(scan, end);
    if (type > end && isNamed(scan, from, end)) {
      scan.add(new PlaceSpan(from, type, type, Optional.of(PlaceKind.FACILITY), from));
      return type;
    }
    while (end > from + 1 && !lexicon.isFacility(scan.word(end - 1))) {
      end--;
    }
    int begin = afterOwner(scan, from, end);
    boolean single = end < begin + 2 && !(isSite(scan, end) && withPlace(scan, end) > end);
    if (single || !scan.isFree(begin, end) || !isMeant(scan, from, begin, end)) {
      return from;
    }
    while (scan.word(end).equals("&")
        && scan.isCapitalised(end + 1)
        && lexicon.isFacility(scan.word(end + 1))) {
      end += 2;
    }
    end = isSite(scan, end) ? withPlace(scan, end) : withPurpose(scan, end);
    scan.add(new PlaceSpan(begin, end, end, Optional.of(PlaceKind.FACILITY), begin));
    return end;
  }

  /** A mission is a country's, and called by that. */
  private boolean isNamedSite(String type) {
    return lexicon.isSite(type) && !lexicon.is(PlaceWord.MISSION, type)
        || lexicon.is(PlaceWord.STOP, type);
  }

  /** Whether the words before a type word in lower case are the name of one: "the Foobar mine". */
  private boolean isNamed(PlaceScan scan, int from, int end) {
    String name = scan.printed(from, end);
    return scan.isFree(from, end)
        && !scan.isPerson(from)
        && !scan.isPossessive(end - 1)
        && !lexicon.isKnown(name)
        && !lexicon.isDemonym(name)
        && !lexicon.isDemonym(scan.word(from))
        && !(end == from + 1 && lexicon.isOrdinary(name))
        && (scan.lower(from - 1).equals("the") || context.holds(scan, from));
  }

  private boolean isMeant(PlaceScan scan, int from, int begin, int end) {
    boolean event = lexicon.nounClass(lemma(scan, end)).equals("event");
    boolean modifies = scan.tag(end).startsWith("NN") && !event;
    boolean site = isSite(scan, end);
    boolean named = scan.isPerson(end - 2) && scan.isPerson(end - 1);
    boolean person = named && (end == begin + 2 || !scan.isPerson(begin));
    boolean body = !site && lexicon.isCountry(scan.printed(begin, end - 1));
    return !modifies
        && !body
        && !context.isSource(scan, from)
        && !lexicon.isInstitution(scan.printed(begin, end))
        && !isAffiliation(scan, begin, end)
        && (context.holds(scan, from) || site && !person);
  }

  /** "She was taken to Foobar University". */
  private static boolean isBroughtTo(PlaceScan scan, int from, Token verb) {
    return scan.lower(scan.phraseStart(from) - 1).equals("to")
        && scan.sentence().dependents(verb.index()).stream()
            .anyMatch(token -> token.relation().equals("nsubj:pass"));
  }

  private static String lemma(PlaceScan scan, int i) {
    return scan.has(i) ? scan.token(i).lemma() : "";
  }

  private boolean isSite(PlaceScan scan, int end) {
    return lexicon.isSite(scan.lower(end - 1))
        || lexicon.isSite(scan.lower(end - 2) + " " + scan.lower(end - 1));
  }

  /** Whether it is a university that someone is of: "a professor at Foobar University". */
  private boolean isAffiliation(PlaceScan scan, int from, int to) {
    boolean school =
        IntStream.range(from, to).anyMatch(i -> lexicon.is(PlaceWord.SCHOOL, scan.lower(i)))
            || scan.lower(to).equals("of") && scan.lower(to - 1).equals("school");
    Token head = scan.token(scan.headOf(from, to));
    Token governor = head.head() < 0 ? head : scan.token(head.head());
    boolean event =
        governor.tag().startsWith("VB")
            && !lexicon.is(PlaceWord.ENROLMENT, governor.lemma())
            && (context.isInside(scan, from) || isBroughtTo(scan, from, governor));
    return school && !event;
  }

  /** Where the name ends with what the building is for: "Foobar Center for Surgery". */
  private int withPurpose(PlaceScan scan, int end) {
    boolean purpose = lexicon.is(PlaceWord.PURPOSE, scan.lower(end)) && scan.isCapitalised(end + 1);
    int to = end + 1;
    while (purpose && scan.isCapitalised(to)) {
      to++;
    }
    boolean place = lexicon.isKnown(scan.printed(end + 1, to));
    return purpose && !place && lexicon.isFacility(scan.word(end - 1)) ? to : end;
  }

  /** Where the name ends with the place where the building stands: "Great Mosque of Foobar". */
  private int withPlace(PlaceScan scan, int end) {
    int to = end + 1;
    while (!lexicon.is(PlaceWord.MISSION, scan.lower(end - 1))
        && scan.lower(end).equals("of")
        && scan.ner(to).equals("LOCATION")) {
      to++;
    }
    return to > end + 1 && scan.isCapitalised(end + 1) ? to : end;
  }

  /** Where the name begins after the place that owns it: "Foobar's Central Station". */
  private int afterOwner(PlaceScan scan, int from, int end) {
    for (int i = end - 3; i > from; i--) {
      if (scan.isPossessive(i)
          && scan.ner(i - 1).equals("LOCATION")
          && lexicon.isWellKnown(scan.printed(from, i))) {
        return i + 1;
      }
    }
    return from;
  }

  private static boolean isNameWord(PlaceScan scan, int i) {
    return scan.isProper(i) && scan.isCapitalised(i) || isJoint(scan, i);
  }

  /** Whether a name goes on over a small word: "King's Cross", "Al-Foo", "Charles de Foobar". */
  private static boolean isJoint(PlaceScan scan, int i) {
    boolean hyphen = scan.word(i).equals("-") && scan.isAttached(i - 1) && scan.isAttached(i);
    boolean particle =
        scan.ner(i).equals("LOCATION")
            && scan.ner(i - 1).equals("LOCATION")
            && scan.tag(i).matches("NNP|FW");
    return (scan.isPossessive(i) || hyphen || particle)
        && scan.isProper(i - 1)
        && scan.isProper(i + 1);
  }
}
