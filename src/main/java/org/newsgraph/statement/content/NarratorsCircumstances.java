package org.newsgraph.statement.content;

import org.newsgraph.statement.circumstance.Dates;
import org.newsgraph.statement.circumstance.Media;
import org.newsgraph.statement.parse.DependencyTree;
import org.newsgraph.statement.parse.ParsedArticle;
import org.newsgraph.statement.parse.WordRole;

/**
 * Finds where the narrator tells when, where or how something was said, after a noun phrase that
 * was said: "condemned the raid after a meeting", "announced the plan on Friday".
 */
final class NarratorsCircumstances {

  private final Media media = new Media();
  private final Dates dates = new Dates();

  /**
   * The first token of the circumstances; {@code end} if there are none.
   *
   * @param content the head of what was said
   * @param end the token after the content
   */
  int find(ParsedArticle article, DependencyTree tree, int cue, int content, int end) {
    for (int i = content + 1; i < end; i++) {
      if (tree.is(i, ",", ";") || article.isQuoted(tree, i)) {
        continue;
      }
      boolean own = governor(tree, i) == cue;
      boolean time = tree.is(i, WordRole.OCCASION_PREPOSITION) && own;
      boolean medium = tree.is(i, WordRole.MEDIUM_PREPOSITION) && tells(tree, i, own);
      if (time || medium) {
        return i;
      }
    }
    return end;
  }

  /** The word that the phrase of a preposition hangs from. */
  private static int governor(DependencyTree tree, int preposition) {
    int noun = tree.head(preposition);
    return noun > preposition ? tree.head(noun) : noun;
  }

  private boolean tells(DependencyTree tree, int preposition, boolean own) {
    int noun = tree.head(preposition);
    return noun > preposition && (dates.isDate(tree, noun) || own && media.isMedium(tree, noun));
  }
}
