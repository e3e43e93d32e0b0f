package org.newsgraph.entity.place;

import java.util.Set;

/** Tells whether a place must stand where a name stands, by the words before it. */
final class Placement {

  private static final Set<String> JOINS = Set.of(",", "and", "or");

  /** Prepositions that also stand before whoever takes part in something. */
  private static final Set<String> ENDS = Set.of("between", "from", "to", "toward", "towards");

  private final PlaceLexicon lexicon;

  Placement(PlaceLexicon lexicon) {
    this.lexicon = lexicon;
  }

  /**
   * Whether the name that begins at {@code from} follows a locative preposition, a place that it is
   * listed with, or words as in "X, of Foobar" and "the outskirts of Foobar".
   */
  boolean holds(SentenceScan scan, int from) {
    int before = scan.phraseStart(from) - 1;
    return lexicon.isLocative(scan.lower(before)) || isListed(scan, from) || isOf(scan, before);
  }

  /** Whether the name stands for somewhere one can be, such as an office that also acts. */
  boolean isInside(SentenceScan scan, int from) {
    String preposition = scan.lower(scan.phraseStart(from) - 1);
    return lexicon.isLocative(preposition) && !ENDS.contains(preposition);
  }

  /** Whether it follows another place and a comma or a conjunction. */
  boolean isListed(SentenceScan scan, int from) {
    return JOINS.contains(scan.lower(from - 1)) && scan.endingAt(from - 1).isPresent();
  }

  private boolean isOf(SentenceScan scan, int of) {
    return scan.lower(of).equals("of")
        && (scan.word(of - 1).equals(",") || lexicon.isOwnerOfPlace(scan.lower(of - 1)));
  }
}
