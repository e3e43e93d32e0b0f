package org.newsgraph.extract.statement;

import java.util.BitSet;
import java.util.OptionalInt;
import java.util.Set;

/** Says where the content of a clause or phrase begins and ends. */
final class ContentBounds {

  private static final Set<String> NEXT_CLAUSE = Set.of("conj", "cc", "parataxis");

  /** How a clause or phrase begins that a comma sets apart from a noun phrase. */
  private static final Set<String> ASIDE =
      Set.of("WDT", "WP", "WP$", "WRB", "VBG", "VBN", "IN", "RB");

  private final CueLexicon cues;
  private final NextStatement next;
  private final Media media = new Media();

  ContentBounds(CueLexicon cues) {
    this.cues = cues;
    this.next = new NextStatement(cues);
  }

  /**
   * What follows the cue: from the first word of {@code from}'s subtree to the end of the cue's
   * last complement, up to a participle that begins another statement.
   *
   * @param from the word with which content begins
   * @param content its head; may be the same
   */
  BitSet right(Page page, Tree tree, int cue, int from, int content) {
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
    int whole = main ? untorn(page, tree, begin, last, limit) : last;
    int stop = cut(page, tree, cue, Math.max(begin, content), begin, whole);
    int said = occasion(page, tree, cue, begin, stop);
    return Words.range(opened(page, tree, begin, cue), closed(page, tree, begin, said));
  }

  /** As {@link #right}, without what is told of a noun phrase in a clause after a comma. */
  BitSet phrase(Page page, Tree tree, int cue, int content) {
    BitSet words = right(page, tree, cue, content, content);
    int end = words.length();
    for (int i = content + 2; i < end; i++) {
      boolean aside = ASIDE.contains(tree.tag(i)) && !tree.is(i, "including", "such");
      if (tree.is(i - 1, ",") && aside && !page.isQuoted(tree, i)) {
        end = i - 1;
      }
    }
    return Words.range(Math.max(0, words.nextSetBit(0)), end);
  }

  /** The words of the clause that the cue's own clause hangs from, without that one. */
  BitSet governor(Tree tree, int cue, int content) {
    BitSet words = tree.subtree(content);
    words.andNot(tree.subtree(cue));
    int begin = words.nextSetBit(0);
    BitSet span = Words.range(skipMark(tree, begin), words.length());
    span.andNot(tree.subtree(cue));
    return span;
  }

  private static int begin(Tree tree, int cue, int from) {
    BitSet words = tree.subtree(from);
    int begin = words.nextSetBit(cue < from ? cue + 1 : 0);
    OptionalInt that =
        tree.stream(from).filter(c -> c > cue && c < from && tree.is(c, "that")).findFirst();
    if (that.isPresent() && tree.relation(that.getAsInt()).equals("mark")) {
      return that.getAsInt() + 1;
    }
    return skipMark(tree, begin);
  }

  private static int skipMark(Tree tree, int begin) {
    boolean complementizer =
        tree.is(begin, "that") && Set.of("mark", "dep").contains(tree.relation(begin));
    return complementizer ? begin + 1 : begin;
  }

  /** Where the next clause of the sentence begins. */
  private static int limit(Tree tree, int cue, int content) {
    return tree.stream(cue)
        .filter(c -> c > content && NEXT_CLAUSE.contains(tree.relation(c)))
        .map(c -> tree.subtree(c).nextSetBit(0))
        .filter(c -> c > content)
        .findFirst()
        .orElse(tree.size());
  }

  /** "They will not go and others said ...": a coordinated clause that reports something itself. */
  private int nextStatement(Tree tree, int begin, int content) {
    return tree.stream(content)
        .filter(c -> c > begin && tree.relation(c).equals("conj") && isStatement(tree, c))
        .map(c -> tree.subtree(c).nextSetBit(0))
        .filter(c -> c > content)
        .findFirst()
        .orElse(tree.size());
  }

  private boolean isStatement(Tree tree, int verb) {
    return cues.find(tree.token(verb), "quote").isPresent()
        && tree.child(verb, Set.of("nsubj")).isPresent()
        && tree.child(verb, Set.of("ccomp")).isPresent();
  }

  private static boolean extendsContent(Tree tree, int child) {
    return !tree.relation(child).equals("punct") && !tree.relation(child).startsWith("nsubj");
  }

  /**
   * The first place from which the words are no longer this statement's.
   *
   * @param from after which a participle can begin another statement
   */
  int cut(Page page, Tree tree, int cue, int from, int begin, int end) {
    int limit = next.find(page, tree, cue, begin, end);
    for (int i = from + 1; i < limit; i++) {
      boolean comma = tree.is(i - 1, ",", "--", "-") || Words.isQuote(tree, i - 1);
      int next = tree.is(i, "after", "before", "while") ? i + 1 : i;
      boolean free = comma && !page.isQuoted(tree, i);
      if (free && (tree.is(i, "according") || isReportingParticiple(tree, next))) {
        return i - 1;
      }
    }
    return dash(page, tree, begin, limit);
  }

  /** A verb cannot follow what is said without a mark: the parser has torn a clause apart. */
  private static int untorn(Page page, Tree tree, int begin, int end, int limit) {
    boolean torn = end > begin && end < limit && tree.isFinite(end) && !tree.isMark(end - 1);
    int last = end;
    while (torn && last < limit && !(tree.is(last, ",", ";", ".") && !page.isQuoted(tree, last))) {
      last++;
    }
    return last;
  }

  /** "The plant was safe, she said in an interview": where it was said, not what. */
  private int occasion(Page page, Tree tree, int cue, int begin, int end) {
    for (int i = end - 3; i > begin + 1 && !page.isQuoted(tree, i); i--) {
      if (tree.isMark(i) || tree.isFinite(i)) {
        return end;
      }
      if (tree.is(i, "in", "during", "at") && tree.is(i + 1, "a", "an")) {
        int noun = tree.token(i).head();
        boolean occasion = noun > i && noun < end && media.isMedium(tree, noun);
        return occasion && cues.find(tree.token(cue), "quote").isPresent() ? i : end;
      }
    }
    return end;
  }

  /** The mark that opens a quotation belongs to what it opens. */
  private static int opened(Page page, Tree tree, int begin, int cue) {
    boolean mark = begin - 1 > cue && Words.isQuote(tree, begin - 1);
    return mark && page.isQuoted(tree, begin) ? begin - 1 : begin;
  }

  /** The mark that closes a quotation, with the full stop before it, belongs to what it closes. */
  private static int closed(Page page, Tree tree, int begin, int end) {
    int last = end;
    while (last > begin
        && last < tree.size()
        && page.isQuoted(tree, last - 1)
        && page.isQuoted(tree, last)
        && tree.isMark(last)) {
      last++;
    }
    return last > begin && Words.isQuote(tree, last - 1) ? last : end;
  }

  /** A single dash sets apart what the narrator adds; a pair of them belongs to the sentence. */
  private static int dash(Page page, Tree tree, int begin, int end) {
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

  private boolean isReportingParticiple(Tree tree, int i) {
    return i < tree.size()
        && tree.tag(i).equals("VBG")
        && cues.find(tree.token(i), Set.of("quote", "clause", "small", "np-as")).isPresent();
  }
}
