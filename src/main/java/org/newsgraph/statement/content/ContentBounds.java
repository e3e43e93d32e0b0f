package org.newsgraph.statement.content;

import java.util.BitSet;
import java.util.OptionalInt;
import java.util.Set;
import org.newsgraph.lexicon.Lexicon;
import org.newsgraph.statement.cue.CueLexicon;
import org.newsgraph.statement.parse.DependencyTree;
import org.newsgraph.statement.parse.ParsedArticle;
import org.newsgraph.statement.parse.TokenSpans;
import org.newsgraph.statement.select.RuleSwitches;

/** Says where the content of a clause or phrase begins and ends. */
public final class ContentBounds {

  private static final Set<String> NEXT_CLAUSE = Set.of("conj", "cc", "parataxis");

  /** How a clause or phrase begins that a comma sets apart from a noun phrase. */
  private static final Set<String> ASIDE =
      Set.of("WDT", "WP", "WP$", "WRB", "VBG", "VBN", "IN", "RB");

  private final Set<String> examples = Lexicon.words("example-words.txt");
  private final CueLexicon cues;
  private final ContentEnd ending;
  private final QuotationEdges edges;

  public ContentBounds(CueLexicon cues, RuleSwitches switches) {
    this.cues = cues;
    this.ending = new ContentEnd(cues, switches);
    this.edges = new QuotationEdges(switches);
  }

  /**
   * What follows the cue: from the first word of {@code from}'s subtree to the end of the cue's
   * last complement, up to a participle that begins another statement.
   *
   * @param from the word with which content begins
   * @param content its head; may be the same
   */
  public BitSet right(ParsedArticle page, DependencyTree tree, int cue, int from, int content) {
    int begin = begin(tree, cue, from);
    int limit = limit(tree, cue, Math.max(from, content));
    int end = Math.max(tree.subtree(content).length(), tree.subtree(from).length());
    for (int child : tree.children(cue)) {
      if (child > content && child < limit && extendsContent(tree, child)) {
        end = Math.max(end, tree.subtree(child).length());
      }
    }
    int last = Math.min(Math.min(end, limit), nextStatement(tree, begin, content));
    boolean main = tree.isVerb(cue) && !tree.relation(cue).startsWith("acl");
    int whole = main ? ending.untorn(page, tree, begin, last, limit) : last;
    int stop = ending.cut(page, tree, cue, Math.max(begin, content), begin, whole);
    int said = ending.occasion(page, tree, cue, begin, stop);
    return TokenSpans.range(
        edges.opened(page, tree, begin, cue), edges.closed(page, tree, begin, said));
  }

  /** As {@link #right}, without what is told of a noun phrase in a clause after a comma. */
  public BitSet phrase(ParsedArticle page, DependencyTree tree, int cue, int content) {
    BitSet words = right(page, tree, cue, content, content);
    int end = words.length();
    for (int i = content + 2; i < end; i++) {
      boolean aside = ASIDE.contains(tree.tag(i)) && !examples.contains(tree.lower(i));
      if (tree.is(i - 1, ",") && aside && !page.isQuoted(tree, i)) {
        end = i - 1;
      }
    }
    return TokenSpans.range(Math.max(0, words.nextSetBit(0)), end);
  }

  /** See {@link ContentEnd#cut}. */
  public int cut(ParsedArticle page, DependencyTree tree, int cue, int begin, int end) {
    return ending.cut(page, tree, cue, begin, begin, end);
  }

  /** The words of the clause that the cue's own clause hangs from, without that one. */
  public BitSet governor(DependencyTree tree, int cue, int content) {
    BitSet words = tree.subtree(content);
    words.andNot(tree.subtree(cue));
    int begin = words.nextSetBit(0);
    BitSet span = TokenSpans.range(skipMark(tree, begin), words.length());
    span.andNot(tree.subtree(cue));
    return span;
  }

  private static int begin(DependencyTree tree, int cue, int from) {
    BitSet words = tree.subtree(from);
    int begin = words.nextSetBit(cue < from ? cue + 1 : 0);
    OptionalInt that =
        tree.stream(from).filter(c -> c > cue && c < from && tree.is(c, "that")).findFirst();
    if (that.isPresent() && tree.relation(that.getAsInt()).equals("mark")) {
      return that.getAsInt() + 1;
    }
    return skipMark(tree, begin);
  }

  private static int skipMark(DependencyTree tree, int begin) {
    boolean complementizer =
        tree.is(begin, "that") && Set.of("mark", "dep").contains(tree.relation(begin));
    return complementizer ? begin + 1 : begin;
  }

  /** Where the next clause of the sentence begins. */
  private static int limit(DependencyTree tree, int cue, int content) {
    return tree.stream(cue)
        .filter(c -> c > content && NEXT_CLAUSE.contains(tree.relation(c)))
        .map(c -> tree.subtree(c).nextSetBit(0))
        .filter(c -> c > content)
        .findFirst()
        .orElse(tree.size());
  }

  /** "They will not go and others said ...": a coordinated clause that reports something itself. */
  private int nextStatement(DependencyTree tree, int begin, int content) {
    return tree.stream(content)
        .filter(c -> c > begin && tree.relation(c).equals("conj") && isStatement(tree, c))
        .map(c -> tree.subtree(c).nextSetBit(0))
        .filter(c -> c > content)
        .findFirst()
        .orElse(tree.size());
  }

  private boolean isStatement(DependencyTree tree, int verb) {
    return cues.find(tree.token(verb), "quote").isPresent()
        && tree.child(verb, Set.of("nsubj")).isPresent()
        && tree.child(verb, Set.of("ccomp")).isPresent();
  }

  private static boolean extendsContent(DependencyTree tree, int child) {
    return !tree.relation(child).equals("punct") && !tree.relation(child).startsWith("nsubj");
  }
}
