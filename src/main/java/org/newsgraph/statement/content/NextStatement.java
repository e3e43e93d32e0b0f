package org.newsgraph.statement.content;

import java.util.OptionalInt;
import java.util.Set;
import org.newsgraph.statement.cue.CueLexicon;
import org.newsgraph.statement.cue.Frame;
import org.newsgraph.statement.parse.DependencyTree;
import org.newsgraph.statement.parse.ParsedArticle;
import org.newsgraph.statement.parse.WordRole;

/**
 * Finds where a sentence continues with another statement: "said it had counted 22 deaths, and
 * demanded an inquiry", "said the ship was rammed, while Oslo accused the crew of negligence". Goes
 * by the order of the words, as parsers attach such clauses to what was said before.
 */
final class NextStatement {

  /** How many tokens the subject of the next statement can have. */
  private static final int LONGEST_SUBJECT = 20;

  private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP");
  private static final Set<Frame> SAYING =
      Set.of(Frame.QUOTE, Frame.CLAUSE, Frame.parse("np-prep:of"), Frame.OBJECT_AS);

  private final CueLexicon cues;

  NextStatement(CueLexicon cues) {
    this.cues = cues;
  }

  /**
   * The conjunction before the next statement; {@code end} if there is none.
   *
   * @param cue the cue of the statement that may end
   * @param begin the first token of its content
   * @param end the token after the last of its content
   */
  int find(ParsedArticle article, DependencyTree tree, int cue, int begin, int end) {
    for (int i = begin + 1; i < end; i++) {
      if (isLink(tree, i) && !article.isQuoted(tree, i) && isStatement(tree, cue, i, end)) {
        return i;
      }
    }
    return end;
  }

  private static boolean isLink(DependencyTree tree, int i) {
    boolean comma = tree.is(i - 1, ",", ";") || tree.isQuotationMark(i - 1);
    return tree.is(i, WordRole.STATEMENT_LINK)
        || tree.is(i, WordRole.STATEMENT_LINK_AFTER_COMMA) && comma;
  }

  private boolean isStatement(DependencyTree tree, int cue, int link, int end) {
    int first = link + 1;
    while (first < end && (tree.tag(first).equals("RB") || tree.is(first, ","))) {
      first++;
    }
    if (first < end && tree.isFinite(first)) {
      return tree.tag(first).equals(tree.tag(cue)) && cues.isReport(tree.token(first));
    }
    return !tree.is(link - 1, WordRole.NEGATIVE_PARTICLE)
        && (tree.is(link - 1, ",", ";")
            || tree.isQuotationMark(link - 1)
            || tree.is(link, WordRole.STATEMENT_LINK))
        && verb(tree, first, end).stream().anyMatch(v -> says(tree, v));
  }

  /**
   * The verb of an independent clause: the first finite one outside relative clauses; empty if that
   * is a modal, or a subordinating conjunction comes before it.
   */
  private static OptionalInt verb(DependencyTree tree, int from, int end) {
    for (int i = from + 1; i < Math.min(end, from + LONGEST_SUBJECT); i++) {
      if (tree.isFinite(i) && !tree.relation(i).startsWith("acl")) {
        return FINITE.contains(tree.tag(i)) ? OptionalInt.of(i) : OptionalInt.empty();
      }
      if (Set.of("IN", "TO").contains(tree.tag(i)) && tree.relation(i).equals("mark")) {
        return OptionalInt.empty();
      }
    }
    return OptionalInt.empty();
  }

  private boolean says(DependencyTree tree, int verb) {
    return cues.isReport(tree.token(verb))
        && !tree.relation(verb).startsWith("aux")
        && cues.find(tree.token(verb), SAYING).isPresent();
  }
}
