package org.newsgraph.statement.circumstance;

import java.util.BitSet;
import java.util.OptionalInt;
import java.util.Set;
import org.newsgraph.lexicon.WordClasses;
import org.newsgraph.model.text.Span;
import org.newsgraph.statement.parse.DependencyTree;
import org.newsgraph.statement.parse.WordRole;

/** Recognizes the words of {@code media.tsv}: platforms, occasions and texts. */
public final class Media {

  private static final Set<String> PREMODIFIERS = Set.of("amod", "compound");

  private final WordClasses<Kind> kinds = WordClasses.load("media.tsv", Kind.class);

  private enum Kind {
    OCCASION,
    TEXT,
    PLATFORM
  }

  /**
   * The head of the medium among the words: a platform, else an occasion or text after a
   * preposition; empty if there is none.
   */
  OptionalInt find(DependencyTree tree, BitSet words) {
    OptionalInt platform =
        words.stream().filter(i -> isPlatform(tree, i) && isName(tree, i)).findFirst();
    return platform.isPresent()
        ? platform
        : words.stream().filter(i -> isMedium(tree, i) && hasPreposition(tree, i)).findFirst();
  }

  /** Taggers often take short names for common nouns. */
  private static boolean isName(DependencyTree tree, int token) {
    return tree.tag(token).startsWith("NNP") || hasPreposition(tree, token);
  }

  /** Whether the word names a social network or a messenger. */
  public boolean isPlatform(DependencyTree tree, int token) {
    return is(tree, token, Kind.PLATFORM);
  }

  /** Whether the word names an occasion or a text. */
  public boolean isMedium(DependencyTree tree, int token) {
    return is(tree, token, Kind.OCCASION) || isText(tree, token);
  }

  /** Whether the word names a text, which can stand for its issuer. */
  boolean isText(DependencyTree tree, int token) {
    return is(tree, token, Kind.TEXT);
  }

  private boolean is(DependencyTree tree, int token, Kind kind) {
    return kinds.is(kind, tree.token(token).lemma()) || kinds.is(kind, tree.word(token));
  }

  private static boolean hasPreposition(DependencyTree tree, int token) {
    return tree.children(token)
        .anyMatch(c -> tree.relation(c).equals("case") && tree.is(c, WordRole.MEDIUM_PREPOSITION));
  }

  /** The noun with its adjectives and compounds, without article, possessor and superlatives. */
  static Span phrase(DependencyTree tree, int head) {
    int begin = head;
    while (begin > 0
        && PREMODIFIERS.contains(tree.relation(begin - 1))
        && !tree.tag(begin - 1).equals("JJS")
        && (tree.head(begin - 1) == head || tree.head(begin - 1) == begin)) {
      begin--;
    }
    return tree.sentence().span(begin, head + 1);
  }
}
