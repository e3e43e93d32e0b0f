package org.newsgraph.entity.place;

import java.util.Optional;
import org.newsgraph.entity.place.PlaceLexicon.ListWord;
import org.newsgraph.gazetteer.PlaceTypes.Level;
import org.newsgraph.model.findings.PlaceKind;

/**
 * Tells from type words what kind of place a name denotes: "Foobar region", "the town of Foobar".
 */
final class KindFinder implements PlaceFinder {

  private final PlaceLexicon lexicon;

  KindFinder(PlaceLexicon lexicon) {
    this.lexicon = lexicon;
  }

  @Override
  public void find(SentenceScan scan) {
    for (FoundPlace place : scan.found()) {
      if (place.kind().isEmpty()) {
        own(scan, place).ifPresent(typed -> scan.replace(place, typed));
      }
    }
    for (int i = 0; i < scan.size(); i++) {
      if (!scan.isUsed(i) && scan.lower(i).endsWith("s") && kind(scan.lower(i)).isPresent()) {
        listAfter(scan, i);
        listBefore(scan, i);
      }
    }
  }

  private Optional<FoundPlace> own(SentenceScan scan, FoundPlace place) {
    int last = place.to() - 1;
    if (last > place.from() && isLevel(scan.word(last), Level.ADMIN1)) {
      return Optional.of(
          new FoundPlace(
              place.from(), place.to(), last, Optional.of(PlaceKind.ADMIN1), place.from()));
    }
    Optional<Level> level = last > place.from() ? lexicon.type(scan.word(last)) : Optional.empty();
    if (level.equals(Optional.of(Level.FACILITY))) {
      return Optional.of(place.withKind(PlaceKind.FACILITY));
    }
    if (level.equals(Optional.of(Level.WATER))) {
      return Optional.of(place.withKind(PlaceKind.WATER));
    }
    if (level.equals(Optional.of(Level.REGION))
        && !lexicon.places().isKnown(scan.text(place.from(), place.to()))) {
      return Optional.of(place.withKind(PlaceKind.REGION));
    }
    String after = scan.word(place.to());
    if (!after.isEmpty() && !scan.isCapitalised(place.to()) && !after.endsWith("s")) {
      Optional<PlaceKind> kind = kind(after);
      if (kind.isPresent()) {
        return kind.map(place::withKind);
      }
    }
    return before(scan, place);
  }

  /** "the city of X", "the village X". */
  private Optional<FoundPlace> before(SentenceScan scan, FoundPlace place) {
    int type = scan.lower(place.from() - 1).equals("of") ? place.from() - 2 : place.from() - 1;
    String word = scan.word(type);
    boolean noun = type >= 0 && scan.token(type).tag().startsWith("NN");
    return noun && !scan.isCapitalised(type) && !word.endsWith("s")
        ? kind(word).map(place::withKind)
        : Optional.empty();
  }

  private void listAfter(SentenceScan scan, int type) {
    int i = type + 1;
    while (lexicon.isInList(ListWord.HEAD, scan.lower(i)) && scan.startingAt(i).isEmpty()) {
      i++;
    }
    Optional<FoundPlace> place = scan.startingAt(i);
    while (i > type + 1 && place.isPresent()) {
      mark(scan, place.get(), type);
      i = place.get().to();
      while (lexicon.isInList(ListWord.JOIN, scan.lower(i)) && scan.startingAt(i).isEmpty()) {
        i++;
      }
      place = scan.startingAt(i);
    }
  }

  private void listBefore(SentenceScan scan, int type) {
    Optional<FoundPlace> place = scan.endingAt(type);
    while (place.isPresent()) {
      mark(scan, place.get(), type);
      int i = place.get().from();
      while (lexicon.isInList(ListWord.JOIN, scan.lower(i - 1)) && scan.endingAt(i).isEmpty()) {
        i--;
      }
      place = scan.endingAt(i);
    }
  }

  private void mark(SentenceScan scan, FoundPlace place, int type) {
    boolean country = lexicon.places().isCountry(scan.text(place.from(), place.nameTo()));
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
