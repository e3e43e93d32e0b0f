package org.newsgraph.statement.circumstance;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.newsgraph.lexicon.Lexicon;
import org.newsgraph.model.text.Span;
import org.newsgraph.statement.parse.DependencyTree;

/** Finds where something was said: a platform, an occasion or a text. */
public final class Media {

  private final Set<String> prepositions = Lexicon.words("medium-prepositions.txt");

  private final Map<String, String> kinds =
      Lexicon.table("media.tsv", 2).stream()
          .collect(Collectors.toUnmodifiableMap(row -> row.get(0), row -> row.get(1)));

  /** The main word of the medium among the words; a platform before an occasion or text. */
  OptionalInt find(DependencyTree tree, BitSet words) {
    OptionalInt platform =
        words.stream().filter(i -> is(tree, i, "platform") && isName(tree, i)).findFirst();
    return platform.isPresent()
        ? platform
        : words.stream().filter(i -> isMedium(tree, i) && hasPreposition(tree, i)).findFirst();
  }

  /** Short names are often taken for common nouns. */
  private boolean isName(DependencyTree tree, int token) {
    return tree.tag(token).startsWith("NNP") || hasPreposition(tree, token);
  }

  /** Whether the word names a social network or a messenger. */
  public boolean isPlatform(DependencyTree tree, int token) {
    return is(tree, token, "platform");
  }

  /** Whether the word names an occasion or a text. */
  public boolean isMedium(DependencyTree tree, int token) {
    return is(tree, token, "occasion") || is(tree, token, "text");
  }

  /** Whether the word names a text, which can stand for its issuer. */
  boolean isText(DependencyTree tree, int token) {
    return is(tree, token, "text");
  }

  private boolean is(DependencyTree tree, int token, String kind) {
    return kind.equals(kinds.get(tree.token(token).lemma()))
        || kind.equals(kinds.get(tree.word(token)));
  }

  private boolean hasPreposition(DependencyTree tree, int token) {
    return tree.stream(token)
        .anyMatch(c -> tree.relation(c).equals("case") && prepositions.contains(tree.lower(c)));
  }

  /** The noun with its adjectives and compounds, without article and owner. */
  static Optional<Span> name(DependencyTree tree, int head) {
    int begin = head;
    while (begin > 0
        && List.of("amod", "compound").contains(tree.relation(begin - 1))
        && !tree.tag(begin - 1).equals("JJS")
        && (tree.token(begin - 1).head() == head || tree.token(begin - 1).head() == begin)) {
      begin--;
    }
    return Optional.of(tree.sentence().span(begin, head + 1));
  }
}
