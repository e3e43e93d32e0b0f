package org.newsgraph.crosslink.claim;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.newsgraph.lexicon.Lexicon;
import org.newsgraph.lexicon.WordNet;

/** Brings inflected words to their lemmas by WordNet's rules of detachment and its word list. */
public final class Stems {

  /** Endings and what stands in their place, in the order in which they are tried. */
  private static final List<Map.Entry<String, String>> ENDINGS =
      List.of(
          Map.entry("ies", "y"),
          Map.entry("ied", "y"),
          Map.entry("ches", "ch"),
          Map.entry("shes", "sh"),
          Map.entry("sses", "ss"),
          Map.entry("xes", "x"),
          Map.entry("men", "man"),
          Map.entry("ing", ""),
          Map.entry("ing", "e"),
          Map.entry("ed", ""),
          Map.entry("ed", "e"),
          Map.entry("es", ""),
          Map.entry("es", "e"),
          Map.entry("s", ""));

  /** First senses of nouns that are things or persons, not happenings. */
  private static final Set<String> CONCRETE =
      Set.of(
          "animal",
          "artifact",
          "body",
          "food",
          "group",
          "location",
          "object",
          "person",
          "plant",
          "quantity",
          "substance",
          "time");

  private final Map<String, String> irregular =
      Lexicon.table("irregular-forms.tsv", 2).stream()
          .collect(Collectors.toMap(row -> row.get(0), row -> row.get(1)));

  /** The lemma of a lower-case word, the word itself if none is known. */
  String stem(String word) {
    if (irregular.containsKey(word)) {
      return irregular.get(word);
    }
    for (Map.Entry<String, String> ending : ENDINGS) {
      Optional<String> lemma = detach(word, ending.getKey(), ending.getValue());
      if (lemma.isPresent()) {
        return lemma.get();
      }
    }
    return word;
  }

  private Optional<String> detach(String word, String ending, String replacement) {
    int length = word.length() - ending.length();
    if (length < 2 || !word.endsWith(ending) || word.endsWith("ss")) {
      return Optional.empty();
    }
    String base = word.substring(0, length) + replacement;
    boolean verbal = ending.endsWith("ing") || ending.endsWith("ed");
    if (verbal && base.matches(".*([bdgklmnprt])\\1")) {
      String single = base.substring(0, base.length() - 1);
      return Optional.of(single).filter(Stems::isVerb).or(() -> known(base, true));
    }
    return known(base, verbal);
  }

  private Optional<String> known(String base, boolean verbal) {
    return Optional.of(base).filter(verbal ? Stems::isVerb : WordNet::isKnown);
  }

  private static boolean isVerb(String lemma) {
    return WordNet.verbClass(lemma).isPresent();
  }

  /**
   * Whether a word can tell what happens: it has a form of verbs, or is a verb that is no everyday
   * thing or person.
   */
  boolean isPredicate(String word, String lemma) {
    boolean form = word.endsWith("ed") || word.endsWith("ing") || irregular.containsKey(word);
    boolean abstraction = WordNet.nounClass(lemma).filter(CONCRETE::contains).isEmpty();
    return isVerb(lemma) && (form || abstraction);
  }

  /** The classes of a lemma's first senses; one class for all words that are no nouns or verbs. */
  Stream<String> kinds(String lemma) {
    List<String> kinds =
        Stream.concat(
                WordNet.nounClass(lemma).map(kind -> "noun " + kind).stream(),
                WordNet.verbClass(lemma).map(kind -> "verb " + kind).stream())
            .toList();
    return kinds.isEmpty() ? Stream.of("other") : kinds.stream();
  }
}
