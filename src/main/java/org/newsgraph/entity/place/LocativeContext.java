package org.newsgraph.entity.place;

import org.newsgraph.entity.place.PlaceLexicon.PlaceWord;

/** Decides by the words before a name whether it stands where only a place can stand. */
final class LocativeContext {

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
    String preposition = scan.lower(scan.phraseStart(from) - 1);
    return lexicon.isLocative(preposition) && !lexicon.is(PlaceWord.ENDPOINT, preposition);
  }

  /** Returns whether it follows another place and a comma or a conjunction. */
  boolean isListed(PlaceScan scan, int from) {
    return lexicon.is(PlaceWord.CONJUNCTION, scan.lower(from - 1))
        && scan.endingAt(from - 1).isPresent();
  }

  private boolean isOf(PlaceScan scan, int of) {
    return lexicon.is(PlaceWord.OF, scan.lower(of))
        && (scan.word(of - 1).equals(",") || lexicon.isOwnerOfPlace(scan.lower(of - 1)));
  }
}
