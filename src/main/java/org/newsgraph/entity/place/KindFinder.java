package org.newsgraph.entity.place;

import java.util.Optional;
import org.newsgraph.entity.place.PlaceLexicon.PlaceWord;
import org.newsgraph.entity.place.PlaceScan.PlaceSpan;
import org.newsgraph.gazetteer.PlaceTypes.Level;
import org.newsgraph.model.findings.PlaceKind;

/** Determines the kind of a place by its type word: "Foobar region", "the town of Foobar". */
final class KindFinder {

  private final PlaceLexicon lexicon;

  KindFinder(PlaceLexicon lexicon) {
    this.lexicon = lexicon;
  }

  void find(PlaceScan scan) {
    for (PlaceSpan place : scan.found()) {
      String name = scan.printed(place.from(), place.to());
      if (place.kind().isEmpty()) {
        state(scan, place, name)
            .or(() -> lexicon.isCountry(name) ? Optional.empty() : own(scan, place))
            .ifPresent(typed -> scan.replace(place, typed));
      }
    }
    for (PlaceSpan place : scan.found()) {
      if (isPark(scan, place)) {
        scan.replace(place, place.withKind(PlaceKind.REGION));
      } else if (place.kind().equals(Optional.of(PlaceKind.FACILITY))) {
        scan.replace(place, place.within(inner(scan, place)));
      }
    }
    for (int i = 0; i < scan.size(); i++) {
      if (!scan.isUsed(i) && scan.lower(i).endsWith("s") && kind(scan.lower(i)).isPresent()) {
        listAfter(scan, i);
        listBefore(scan, i);
      }
    }
  }

  /** A state or province by who has a seat for it: "a senator from X", "X gubernatorial". */
  private Optional<PlaceSpan> state(PlaceScan scan, PlaceSpan place, String name) {
    boolean state =
        lexicon.isFirstLevel(name)
            && (isSeat(scan, place.from() - 1)
                || lexicon.is(PlaceWord.STATE_OFFICE, scan.lower(place.to()))
                || isRepeated(scan, place, name));
    return Optional.of(place.withKind(PlaceKind.ADMIN1)).filter(typed -> state);
  }

  /** "Senator from X", "Senator Ada Roe of X". */
  private boolean isSeat(PlaceScan scan, int preposition) {
    boolean of = lexicon.is(PlaceWord.OF, scan.lower(preposition));
    int i = preposition - 1;
    while (of && scan.isPerson(i)) {
      i--;
    }
    return (of || scan.lower(preposition).equals("from"))
        && lexicon.is(PlaceWord.STATE_SEAT, scan.lower(i));
  }

  /** "New York, New York". */
  private static boolean isRepeated(PlaceScan scan, PlaceSpan place, String name) {
    return scan.word(place.from() - 1).equals(",")
        && scan.endingAt(place.from() - 1)
            .filter(town -> scan.printed(town.from(), town.to()).equals(name))
            .isPresent();
  }

  /** The end of the longest known place that the name begins with. */
  private int inner(PlaceScan scan, PlaceSpan place) {
    for (int end = place.to() - 1; end > place.from(); end--) {
      String name = scan.printed(place.from(), end);
      if (lexicon.isWellKnown(name) && !lexicon.isCommon(name) && !lexicon.isCountry(name)) {
        return end;
      }
    }
    return place.inner();
  }

  private Optional<PlaceSpan> own(PlaceScan scan, PlaceSpan place) {
    int last = place.to() - 1;
    if (last > place.from() && isLevel(scan.word(last), Level.ADMIN1)) {
      return Optional.of(
          new PlaceSpan(
              place.from(), place.to(), last, Optional.of(PlaceKind.ADMIN1), place.from()));
    }
    Optional<Level> level = level(scan, place);
    if (level.equals(Optional.of(Level.FACILITY)) && !isPark(scan, place)) {
      return Optional.of(place.withKind(PlaceKind.FACILITY));
    }
    if (level.equals(Optional.of(Level.WATER))) {
      return Optional.of(place.withKind(PlaceKind.WATER));
    }
    if (isPark(scan, place)
        || level.equals(Optional.of(Level.REGION))
            && !lexicon.isKnown(scan.printed(place.from(), place.to()))) {
      return Optional.of(place.withKind(PlaceKind.REGION));
    }
    if (isDirected(scan, place)) {
      return Optional.of(place.withKind(PlaceKind.REGION));
    }
    String after = scan.word(place.to());
    if (!after.isEmpty() && !scan.isCapitalised(place.to()) && !after.endsWith("s")) {
      boolean land =
          isLevel(after, Level.REGION) && !lexicon.isKnown(scan.printed(place.from(), place.to()));
      Optional<PlaceKind> kind = land ? Optional.of(PlaceKind.REGION) : kind(after);
      if (kind.isPresent()) {
        return kind.map(place::withKind);
      }
    }
    return before(scan, place);
  }

  /** "North Foobar", as nothing but a part of Foobar is called. */
  private boolean isDirected(PlaceScan scan, PlaceSpan place) {
    return place.to() - place.from() > 1
        && lexicon.isDirection(scan.lower(place.from()))
        && !lexicon.isKnown(scan.printed(place.from(), place.to()))
        && lexicon.isWellKnown(scan.printed(place.from() + 1, place.to()));
  }

  /** A national park is as large as a county. */
  private static boolean isPark(PlaceScan scan, PlaceSpan place) {
    return scan.lower(place.to() - 1).equals("park")
        && scan.lower(place.to() - 2).equals("national");
  }

  /** What a type word at the end says, or one at the beginning of a name that is not known. */
  private Optional<Level> level(PlaceScan scan, PlaceSpan place) {
    String first = scan.word(place.from());
    boolean prefixed =
        lexicon.isPrefix(first) && !lexicon.isKnown(scan.printed(place.from(), place.to()));
    return place.to() - place.from() == 1
        ? Optional.empty()
        : lexicon.type(scan.word(place.to() - 1)).or(() -> lexicon.type(prefixed ? first : ""));
  }

  /** "the city of X", "the village X"; of "the X district of Y" only X is the district. */
  private Optional<PlaceSpan> before(PlaceScan scan, PlaceSpan place) {
    int type =
        lexicon.is(PlaceWord.OF, scan.lower(place.from() - 1))
            ? place.from() - 2
            : place.from() - 1;
    String word = scan.word(type);
    boolean noun = scan.tag(type).startsWith("NN") && scan.endingAt(type).isEmpty();
    return noun && !scan.isCapitalised(type) && !word.endsWith("s")
        ? kind(word).map(place::withKind)
        : Optional.empty();
  }

  private void listAfter(PlaceScan scan, int type) {
    int i = type + 1;
    while (lexicon.is(PlaceWord.HEAD, scan.lower(i)) && scan.startingAt(i).isEmpty()) {
      i++;
    }
    Optional<PlaceSpan> place = scan.startingAt(i);
    while (i > type + 1 && place.isPresent()) {
      mark(scan, place.get(), type);
      i = place.get().to();
      while (lexicon.is(PlaceWord.JOIN, scan.lower(i)) && scan.startingAt(i).isEmpty()) {
        i++;
      }
      place = scan.startingAt(i);
    }
  }

  private void listBefore(PlaceScan scan, int type) {
    Optional<PlaceSpan> place = scan.endingAt(type);
    while (place.isPresent()) {
      mark(scan, place.get(), type);
      int i = place.get().from();
      while (lexicon.is(PlaceWord.JOIN, scan.lower(i - 1)) && scan.endingAt(i).isEmpty()) {
        i--;
      }
      place = scan.endingAt(i);
    }
  }

  private void mark(PlaceScan scan, PlaceSpan place, int type) {
    boolean country = lexicon.isCountry(scan.printed(place.from(), place.nameTo()));
    if (place.kind().isEmpty() && !country) {
      kind(scan.lower(type)).ifPresent(kind -> scan.replace(place, place.withKind(kind)));
    }
  }

  private Optional<PlaceKind> kind(String word) {
    return lexicon
        .type(word)
        .flatMap(
            level ->
                switch (level) {
                  case ADMIN1 -> Optional.of(PlaceKind.ADMIN1);
                  case ADMIN2 -> Optional.of(PlaceKind.REGION);
                  case CITY -> Optional.of(PlaceKind.CITY);
                  default -> Optional.empty();
                });
  }

  private boolean isLevel(String word, Level level) {
    return lexicon.type(word).equals(Optional.of(level));
  }
}
