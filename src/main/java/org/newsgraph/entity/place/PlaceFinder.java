package org.newsgraph.entity.place;

/** Finds places of one sort in a sentence and adds them to it. */
@FunctionalInterface
interface PlaceFinder {

  void find(SentenceScan scan);
}
