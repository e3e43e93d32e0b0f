package org.newsgraph.statement.content;

import java.util.OptionalInt;
import java.util.Set;
import org.newsgraph.statement.cue.CueLexicon;
import org.newsgraph.statement.cue.Frame;
import org.newsgraph.statement.parse.DependencyTree;
import org.newsgraph.statement.parse.ParsedArticle;
import org.newsgraph.statement.select.RuleSwitches;

/**
 * Tells whether a clause after "and" or "but" belongs to what is said or is the narrator's next
 * one. Parsers hang it from either verb; the forms of the verbs tell more.
 */
final class Coordination {

  /** How many tokens the subject of the next clause can have. */
  private static final int LONGEST_SUBJECT = 12;

  private static final Set<String> PLURAL = Set.of("are", "were", "have");

  private final CueLexicon cues;
  private final boolean on;

  Coordination(CueLexicon cues, RuleSwitches switches) {
    this.cues = cues;
    this.on = switches.isOn("coordination");
  }

  /**
   * Whether a clause that the parser coordinates with the cue goes on with the clause that it
   * reports: "said the bridge was safe and it would open". It has a subject of its own and reports
   * nothing, or its verb stands in another tense than the cue, as "likes" after "said".
   *
   * @param content the head of what the cue reports
   * @param conjunct the head of the clause, a dependent of the cue
   */
  boolean continuesContent(
      ParsedArticle article, DependencyTree tree, int cue, int content, int conjunct) {
    boolean clause = on && tree.isVerb(cue) && isFiniteClause(tree, content);
    if (!clause || tree.relation(conjunct).equals("parataxis")) {
      return false;
    }
    int link = link(tree, conjunct);
    OptionalInt verb = verb(tree, link + 1, tree.size());
    if (link < 0 || verb.isEmpty()) {
      return false;
    }
    int first = verb.getAsInt();
    boolean subject = first > link + 1 && hasNoun(tree, link + 1, first);
    boolean report = cues.find(tree.token(first), Frame.QUOTE).isPresent();
    return subject ? !report : isOtherTense(article, tree, cue, first);
  }

  /** The conjunction; -1 if the conjunct has none. */
  private static int link(DependencyTree tree, int conjunct) {
    return tree.child(conjunct, "cc").orElse(-1);
  }

  private static boolean isFiniteClause(DependencyTree tree, int head) {
    return tree.subtree(head).stream().anyMatch(tree::isFinite)
        && tree.child(head, Set.of("nsubj", "nsubj:pass")).isPresent();
  }

  private static boolean isOtherTense(
      ParsedArticle article, DependencyTree tree, int cue, int verb) {
    boolean auxiliary = tree.tag(verb).equals("MD") || tree.token(verb).lemma().equals("have");
    boolean being = tree.token(verb).lemma().equals("be");
    return article.isQuoted(tree, verb)
        || auxiliary
        || being
        || !tree.tag(verb).equals(tree.tag(cue));
  }

  /**
   * The conjunction before an independent clause; {@code end} if there is none: "pledged funds and
   * the ministry is raising taxes", "maintains his innocence and blames the regulator".
   *
   * @param from a token of the content
   * @param end the token after the content
   */
  int nextClause(ParsedArticle article, DependencyTree tree, int from, int end) {
    for (int i = from + 1; on && i < end; i++) {
      boolean link = tree.tag(i).equals("CC") && !article.isQuoted(tree, i);
      OptionalInt verb = link ? verb(tree, i + 1, end) : OptionalInt.empty();
      if (verb.isPresent() && !joinsSubjects(tree, i, verb.getAsInt())) {
        return tree.is(i - 1, ",") ? i - 1 : i;
      }
    }
    return end;
  }

  /** Whether a plural verb after a singular noun shows that the nouns are its common subject. */
  public static boolean joinsSubjects(DependencyTree tree, int link, int verb) {
    boolean singular =
        tree.tag(verb - 1).equals("NN")
            || tree.tag(verb - 1).equals("NNP")
            || tree.is(verb - 1, ")");
    return verb > link + 1 && singular && PLURAL.contains(tree.lower(verb));
  }

  /** The first finite verb, with nothing before it but a subject and adverbs; empty if none. */
  private static OptionalInt verb(DependencyTree tree, int from, int end) {
    for (int i = from; i < Math.min(end, from + LONGEST_SUBJECT); i++) {
      String tag = tree.tag(i);
      if (tree.isFinite(i)) {
        return OptionalInt.of(i);
      }
      if (tag.startsWith("W") || tag.equals("CC") || tag.equals("TO") || tree.is(i, ";", ":")) {
        return OptionalInt.empty();
      }
    }
    return OptionalInt.empty();
  }

  private static boolean hasNoun(DependencyTree tree, int from, int to) {
    for (int i = from; i < to; i++) {
      if (tree.isNominal(i) || tree.tag(i).equals("EX") || tree.tag(i).equals("DT")) {
        return true;
      }
    }
    return false;
  }
}
