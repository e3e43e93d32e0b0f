package org.newsgraph.statement.content;

import java.util.Set;
import org.newsgraph.lexicon.Lexicon;
import org.newsgraph.statement.circumstance.Media;
import org.newsgraph.statement.cue.CueLexicon;
import org.newsgraph.statement.parse.DependencyTree;
import org.newsgraph.statement.parse.ParsedArticle;
import org.newsgraph.statement.parse.TokenSpans;
import org.newsgraph.statement.select.RuleSwitches;

/**
 * Finds where what is said ends before its clause does: at another statement, a reporting
 * participle, the occasion, or what the narrator adds.
 */
final class ContentEnd {

  private static final int SHORTEST_OCCASION = 3;

  private final Set<String> participleLinks = Lexicon.words("participle-links.txt");
  private final Set<String> occasionPrepositions = Lexicon.words("medium-prepositions.txt");
  private final Set<String> indefinite = Lexicon.words("indefinite-articles.txt");
  private final Media media = new Media();
  private final CueLexicon cues;
  private final NextStatement next;
  private final RuleSwitches switches;

  ContentEnd(CueLexicon cues, RuleSwitches switches) {
    this.cues = cues;
    this.next = new NextStatement(cues);
    this.switches = switches;
  }

  /**
   * The first place from which the words are no longer this statement's.
   *
   * @param from after which a participle can begin another statement
   */
  int cut(ParsedArticle page, DependencyTree tree, int cue, int from, int begin, int end) {
    int limit = switches.isOn("next-statement") ? next.find(page, tree, cue, begin, end) : end;
    int participle = switches.isOn("participle") ? participle(page, tree, from, limit) : limit;
    return participle < limit || !switches.isOn("dash")
        ? participle
        : dash(page, tree, begin, limit);
  }

  /** ", adding that" and ", according to" begin another statement. */
  private int participle(ParsedArticle page, DependencyTree tree, int from, int limit) {
    for (int i = from + 1; i < limit; i++) {
      boolean comma = tree.is(i - 1, ",", "--", "-") || TokenSpans.isQuote(tree, i - 1);
      int word = participleLinks.contains(tree.lower(i)) ? i + 1 : i;
      boolean linked = word > i && tree.tag(i).equals("IN");
      boolean free = (comma || linked) && !page.isQuoted(tree, i);
      if (free && (tree.is(i, "according") || isReportingParticiple(tree, word))) {
        return comma ? i - 1 : i;
      }
    }
    return limit;
  }

  private boolean isReportingParticiple(DependencyTree tree, int i) {
    return i < tree.size()
        && tree.tag(i).equals("VBG")
        && cues.find(tree.token(i), Set.of("quote", "clause", "small", "np-as")).isPresent();
  }

  /** A single dash sets apart what the narrator adds; a pair of them belongs to the sentence. */
  private static int dash(ParsedArticle page, DependencyTree tree, int begin, int end) {
    int found = end;
    int dashes = 0;
    for (int i = begin + 1; i < end; i++) {
      if (tree.is(i, "--", "\u2014", "\u2013") && !page.isQuoted(tree, i)) {
        found = i;
        dashes++;
      }
    }
    return dashes == 1 ? found : end;
  }

  /** A verb cannot follow what is said without a mark: the parser has torn a clause apart. */
  int untorn(ParsedArticle page, DependencyTree tree, int begin, int end, int limit) {
    boolean torn =
        switches.isOn("torn-clause")
            && end > begin
            && end < limit
            && tree.isFinite(end)
            && !tree.isMark(end - 1);
    int last = end;
    while (torn && last < limit && !(tree.is(last, ",", ";", ".") && !page.isQuoted(tree, last))) {
      last++;
    }
    return last;
  }

  /** "The plant was safe, she said in an interview": where it was said, not what. */
  int occasion(ParsedArticle page, DependencyTree tree, int cue, int begin, int end) {
    boolean on = switches.isOn("occasion") && cues.find(tree.token(cue), "quote").isPresent();
    for (int i = end - SHORTEST_OCCASION; on && i > begin + 1 && !page.isQuoted(tree, i); i--) {
      if (tree.isMark(i) || tree.isFinite(i)) {
        return end;
      }
      if (occasionPrepositions.contains(tree.lower(i)) && indefinite.contains(tree.lower(i + 1))) {
        int noun = tree.token(i).head();
        return noun > i && noun < end && media.isMedium(tree, noun) ? i : end;
      }
    }
    return end;
  }
}
