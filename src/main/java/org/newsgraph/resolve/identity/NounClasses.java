package org.newsgraph.resolve.identity;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.newsgraph.lexicon.Lexicon;

/** Which nouns mean a state's armed forces as a whole, which a part of them, which a document. */
public final class NounClasses {

  private final Set<String> branches = of("branch");
  private final Set<String> familyNames = Lexicon.words("family-names.txt");

  private static Set<String> of(String kind) {
    return Lexicon.table("actor-nouns.tsv", 3).stream()
        .filter(row -> row.get(1).equals(kind))
        .map(row -> row.get(0))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether the words end in a part of the forces ("air force", "drone units"). */
  boolean isBranch(List<String> words) {
    return java.util.stream.IntStream.range(0, words.size())
        .mapToObj(from -> String.join(" ", words.subList(from, words.size())))
        .anyMatch(tail -> branches.contains(tail) || branches.contains(singular(tail)));
  }

  boolean isFamilyName(String word) {
    return familyNames.contains(word);
  }

  static String singular(String noun) {
    if (noun.endsWith("ies")) {
      return noun.substring(0, noun.length() - 3) + "y";
    }
    return noun.endsWith("s") && !noun.endsWith("ss") ? noun.substring(0, noun.length() - 1) : noun;
  }
}
