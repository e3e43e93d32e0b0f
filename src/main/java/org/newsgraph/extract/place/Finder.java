package org.newsgraph.extract.place;

/** Finds places of one sort in a sentence and adds them to it. */
@FunctionalInterface
interface Finder {

  void find(SentenceScan scan);
}
