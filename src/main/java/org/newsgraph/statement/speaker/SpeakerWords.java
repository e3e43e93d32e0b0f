package org.newsgraph.statement.speaker;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.newsgraph.statement.parse.DependencyTree;
import org.newsgraph.statement.parse.TokenSpans;
import org.newsgraph.statement.select.Source;

/** Says which words name a speaker. */
public final class SpeakerWords {

  private static final Set<String> APART = Set.of("conj", "cc", "case", "parataxis");

  private SpeakerWords() {}

  /** The heads of coordinated speakers, the first one included. */
  public static List<Integer> coordinated(Source source) {
    DependencyTree tree = source.tree();
    IntStream others =
        tree.stream(source.head())
            .filter(c -> tree.relation(c).equals("conj") && tree.isNominal(c))
            .filter(c -> source.cue() < 0 || (c < source.cue()) == (source.head() < source.cue()));
    return IntStream.concat(IntStream.of(source.head()), others).boxed().toList();
  }

  /** The tokens of one speaker: everything around its head that belongs to it and to no other. */
  public static BitSet extent(Source source, int head) {
    DependencyTree tree = source.tree();
    BitSet own = tree.subtree(head);
    tree.stream(head)
        .filter(c -> isForeign(tree, c, source.cue()))
        .forEach(c -> clear(tree, own, c));
    int from = own.previousClearBit(head) + 1;
    int to = own.nextClearBit(head);
    while (from < head && (tree.isMark(from) || isDetached(tree, from))) {
      from++;
    }
    while (to - 1 > head && (tree.isMark(to - 1) || tree.tag(to - 1).equals("CC"))) {
      to--;
    }
    return TokenSpans.range(from, withRelative(tree, to, source.cue()));
  }

  /** "The mayor, who said": the pronoun stands for the speaker, too. */
  private static int withRelative(DependencyTree tree, int end, int cue) {
    int next = tree.is(end, ",") ? end + 1 : end;
    boolean pronoun = next < tree.size() && Set.of("WP", "WDT").contains(tree.tag(next));
    return pronoun && end > 0 && next < cue && tree.token(next).head() == cue ? next + 1 : end;
  }

  private static boolean isForeign(DependencyTree tree, int child, int cue) {
    boolean aside =
        tree.tag(child).equals("VBG") && child > 0 && tree.is(child - 1, ",") && child < cue;
    return APART.contains(tree.relation(child))
        || (aside && tree.relation(child).equals("acl"))
        || (cue >= 0 && tree.subtree(child).get(cue));
  }

  private static boolean isDetached(DependencyTree tree, int token) {
    return Set.of("IN", "CC", "RB").contains(tree.tag(token));
  }

  private static void clear(DependencyTree tree, BitSet own, int child) {
    own.andNot(tree.subtree(child));
  }
}
