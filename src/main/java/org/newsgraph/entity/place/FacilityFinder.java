package org.newsgraph.entity.place;

import java.util.Optional;
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
    boolean begins =
        scan.isCapitalised(from)
            && isNameWord(scan, from)
            && !isNameWord(scan, from - 1)
            && context.holds(scan, from);
    if (!begins) {
      return from;
    }
    int end = from;
    while (end < scan.size() && end < from + LONGEST && isNameWord(scan, end)) {
      end++;
    }
    while (end > from + 1 && !isFacility(scan.word(end - 1))) {
      end--;
    }
    boolean modifies = scan.tag(end).startsWith("NN");
    if (end < from + 2 || modifies || !scan.isFree(from, end)) {
      return from;
    }
    scan.add(
        new PlaceSpan(from, end, end, Optional.of(PlaceKind.FACILITY), inner(scan, from, end)));
    return end;
  }

  private static boolean isNameWord(PlaceScan scan, int i) {
    return scan.isProper(i) && scan.isCapitalised(i)
        || scan.isPossessive(i) && scan.isProper(i - 1) && scan.isProper(i + 1);
  }

  private boolean isFacility(String words) {
    return lexicon.type(words).filter(level -> level == Level.FACILITY).isPresent();
  }

  /** Returns the end of the longest known place that the name begins with. */
  private int inner(PlaceScan scan, int from, int to) {
    for (int end = to - 1; end > from; end--) {
      String name = scan.printed(from, end);
      if (lexicon.isWellKnown(name) && !lexicon.isCommon(name)) {
        return end;
      }
    }
    return from;
  }
}
