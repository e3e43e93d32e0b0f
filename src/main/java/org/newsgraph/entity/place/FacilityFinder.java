package org.newsgraph.entity.place;

import java.util.Optional;
import org.newsgraph.entity.place.PlaceLexicon.PlaceWord;
import org.newsgraph.entity.place.PlaceScan.PlaceSpan;
import org.newsgraph.gazetteer.PlaceTypes.Level;
import org.newsgraph.model.findings.PlaceKind;

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
      for (int length = LONGEST_TYPE; length > 1; length--) {
        int to = place.to() + length;
        if (to <= scan.size()
            && scan.isFree(place.to(), to)
            && isFacility(scan.printed(place.to(), to))
            && !scan.isCapitalised(place.to())) {
          scan.replace(
              place,
              new PlaceSpan(place.from(), to, to, Optional.of(PlaceKind.FACILITY), place.to()));
          break;
        }
      }
    }
  }

  private int runAt(PlaceScan scan, int from) {
    if (!scan.isCapitalised(from) || !isNameWord(scan, from) || isNameWord(scan, from - 1)) {
      return from;
    }
    int end = from;
    while (end < scan.size() && end < from + LONGEST && isNameWord(scan, end)) {
      end++;
    }
    while (end > from + 1 && !isFacility(scan.word(end - 1))) {
      end--;
    }
    int begin = afterOwner(scan, from, end);
    if (end < begin + 2 || !scan.isFree(begin, end) || !isMeant(scan, from, begin, end)) {
      return from;
    }
    end = withPurpose(scan, end);
    scan.add(new PlaceSpan(begin, end, end, Optional.of(PlaceKind.FACILITY), begin));
    return end;
  }

  private boolean isMeant(PlaceScan scan, int from, int begin, int end) {
    boolean modifies = scan.tag(end).startsWith("NN");
    boolean site = lexicon.isSite(scan.lower(end - 1));
    boolean body = !site && lexicon.isCountry(scan.printed(begin, end - 1));
    return !modifies
        && !body
        && !lexicon.isInstitution(scan.printed(begin, end))
        && (context.holds(scan, from) || site && !scan.isPerson(begin));
  }

  /** Where the name ends with what the building is for: "Foobar Center for Surgery". */
  private int withPurpose(PlaceScan scan, int end) {
    boolean purpose = lexicon.is(PlaceWord.PURPOSE, scan.lower(end)) && scan.isCapitalised(end + 1);
    int to = end + 1;
    while (purpose && scan.isCapitalised(to)) {
      to++;
    }
    boolean place = lexicon.isKnown(scan.printed(end + 1, to));
    return purpose && !place && isFacility(scan.word(end - 1)) ? to : end;
  }

  /** Where the name begins after the place that owns it: "Foobar's Central Station". */
  private int afterOwner(PlaceScan scan, int from, int end) {
    for (int i = end - 3; i > from; i--) {
      if (scan.isPossessive(i) && lexicon.isWellKnown(scan.printed(from, i))) {
        return i + 1;
      }
    }
    return from;
  }

  private static boolean isNameWord(PlaceScan scan, int i) {
    return scan.isProper(i) && scan.isCapitalised(i)
        || scan.isPossessive(i) && scan.isProper(i - 1) && scan.isProper(i + 1);
  }

  private boolean isFacility(String words) {
    return lexicon.type(words).filter(level -> level == Level.FACILITY).isPresent();
  }
}
