package org.newsgraph.entity.place;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What was once found to be a place is one wherever it stands in the article. */
final class Propagation {

  private static final int LONGEST = 6;

  private final PlaceLexicon lexicon;

  Propagation(PlaceLexicon lexicon) {
    this.lexicon = lexicon;
  }

  void spread(List<SentenceScan> scans) {
    Set<String> names = new HashSet<>();
    Set<String> people = new HashSet<>();
    for (SentenceScan scan : scans) {
      scan.found().forEach(place -> names.add(scan.text(place.from(), place.to())));
      for (int i = 0; i < scan.size(); i++) {
        if (scan.ner(i).equals("PERSON") && !isAlone(scan, i)) {
          people.add(scan.word(i));
        }
      }
    }
    names.removeIf(lexicon::isInstitution);
    names.removeIf(name -> people.contains(name) && !lexicon.places().isCountry(name));
    scans.forEach(scan -> spread(scan, names));
  }

  private static void spread(SentenceScan scan, Set<String> names) {
    for (int i = 0; i < scan.size(); i++) {
      for (int to = Math.min(scan.size(), i + LONGEST); to > i; to--) {
        if (scan.isFree(i, to) && names.contains(scan.text(i, to)) && stands(scan, i, to)) {
          scan.add(FoundPlace.of(i, to));
        }
      }
    }
  }

  /** Whether the words are no part of another name. */
  private static boolean stands(SentenceScan scan, int from, int to) {
    String ner = scan.ner(from);
    boolean inName = scan.ner(from - 1).equals(ner) || scan.ner(to).equals(ner);
    return ner.equals("O") || ner.equals("LOCATION") || !inName;
  }

  /** Whether a person's name is this one word, which may well be a mistake for a place. */
  private static boolean isAlone(SentenceScan scan, int i) {
    return !scan.ner(i - 1).equals("PERSON") && !scan.ner(i + 1).equals("PERSON");
  }
}
