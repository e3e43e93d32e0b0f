package org.newsgraph.statement.content;

import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.newsgraph.lexicon.Lexicon;
import org.newsgraph.statement.cue.CueLexicon;
import org.newsgraph.statement.parse.DependencyTree;
import org.newsgraph.statement.parse.ParsedArticle;
import org.newsgraph.statement.parse.TokenSpans;

/**
 * Finds where a sentence goes on to another statement: "said it had counted 22 deaths, and demanded
 * an inquiry", "said the ship was rammed, while Oslo accused the crew of negligence". Goes by the
 * order of the words, as parsers hang such clauses on what was said before.
 */
final class NextStatement {

  private static final int LONGEST_SUBJECT = 20;
  private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP");
  private static final Set<String> SAYING = Set.of("quote", "clause", "np-prep:of", "np-as");

  /** Of a conjunction that needs no comma before it. */
  private static final String FREE = "free";

  private final Map<String, String> links =
      Lexicon.table("statement-links.tsv", 2).stream()
          .collect(Collectors.toUnmodifiableMap(row -> row.get(0), row -> row.get(1)));
  private final CueLexicon cues;

  NextStatement(CueLexicon cues) {
    this.cues = cues;
  }

  /**
   * Where the conjunction before the next statement stands, or {@code end} if there is none.
   *
   * @param cue of the statement that may end
   */
  int find(ParsedArticle page, DependencyTree tree, int cue, int begin, int end) {
    for (int i = begin + 1; i < end; i++) {
      if (isLink(tree, i) && !page.isQuoted(tree, i) && isStatement(tree, cue, i, end)) {
        return i;
      }
    }
    return end;
  }

  private boolean isLink(DependencyTree tree, int i) {
    boolean comma = tree.is(i - 1, ",", ";") || TokenSpans.isQuote(tree, i - 1);
    String kind = links.getOrDefault(tree.lower(i), "");
    return kind.equals(FREE) || kind.equals("comma") && comma;
  }

  private boolean isStatement(DependencyTree tree, int cue, int link, int end) {
    int first = link + 1;
    while (first < end && (tree.tag(first).equals("RB") || tree.is(first, ","))) {
      first++;
    }
    if (first < end && tree.isFinite(first)) {
      return tree.tag(first).equals(tree.tag(cue)) && reports(tree, first);
    }
    return !tree.is(link - 1, "not")
        && (tree.is(link - 1, ",", ";") || links.get(tree.lower(link)).equals(FREE))
        && verb(tree, first, end).stream().anyMatch(v -> says(tree, v));
  }

  /** The verb of a clause of its own: the first finite one that tells nothing of a noun. */
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

  private boolean reports(DependencyTree tree, int verb) {
    return cues.isReport(tree.token(verb));
  }

  private boolean says(DependencyTree tree, int verb) {
    return reports(tree, verb)
        && !tree.relation(verb).startsWith("aux")
        && cues.find(tree.token(verb), SAYING).isPresent();
  }
}
