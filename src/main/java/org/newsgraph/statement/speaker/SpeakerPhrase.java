package org.newsgraph.statement.speaker;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.newsgraph.statement.parse.DependencyTree;
import org.newsgraph.statement.parse.WordRole;

/**
 * The phrase that names a speaker.
 *
 * @param tree its sentence
 * @param head the index of its head word
 * @param cue the index of the cue if it stands in the same sentence, else -1; the phrase does not
 *     run over it
 */
public record SpeakerPhrase(DependencyTree tree, int head, int cue) {

  private static final Set<String> APART = Set.of("conj", "cc", "case", "parataxis");

  /** What says that they exist: "there have been experts who". */
  private static final Set<String> EXISTENCE = Set.of("expl", "cop", "aux");

  private static final Set<String> DETACHED = Set.of("IN", "CC", "RB");

  /** This one and those coordinated with it on the same side of the cue, in order. */
  public List<SpeakerPhrase> coordinated() {
    IntStream others =
        tree.children(head)
            .filter(c -> tree.relation(c).equals("conj") && tree.isNominal(c) && !isSamePerson(c))
            .filter(c -> cue < 0 || (c < cue) == (head < cue));
    return IntStream.concat(IntStream.of(head), others)
        .mapToObj(h -> new SpeakerPhrase(tree, h, cue))
        .toList();
  }

  /** Whether it names nobody: "no minister", "none of them"; "no fewer than ten" are some. */
  public boolean isNobody() {
    int first = words().nextSetBit(0);
    return tree.is(first, WordRole.NOBODY) && !tree.tag(first + 1).matches("CD|JJR|RBR");
  }

  /**
   * The tokens of the phrase, one stretch around the head: what depends on it, without coordinated
   * phrases and the clause of the cue; a relative pronoun that is the cue's subject ("the mayor,
   * who said") belongs to it.
   */
  public BitSet words() {
    BitSet own = tree.subtree(head);
    tree.children(head).filter(this::isForeign).forEach(c -> own.andNot(tree.subtree(c)));
    int from = own.previousClearBit(head) + 1;
    int to = own.nextClearBit(head);
    while (from < head && (tree.isMark(from) || DETACHED.contains(tree.tag(from)))) {
      from++;
    }
    while (to - 1 > head
        && (tree.isMark(to - 1) || tree.tag(to - 1).equals("CC"))
        && !tree.closesBracket(from, to - 1)) {
      to--;
    }
    return DependencyTree.range(from, withRelativePronoun(to));
  }

  /**
   * "An engineer and former minister, Anna Larsen", "Party leader and Prime Minister Anna Larsen":
   * two nouns for whom the second one names.
   */
  private boolean isSamePerson(int other) {
    boolean noun = tree.tag(head).equals("NN") && head < other;
    boolean determined = hasDeterminer(other);
    boolean named =
        IntStream.concat(tree.children(other), tree.children(head))
            .anyMatch(c -> c > other && tree.token(c).ner().equals("PERSON"));
    boolean titled = tree.token(other).ner().equals("PERSON") && !hasDeterminer(head);
    return noun && !determined && (tree.tag(other).equals("NN") ? named : titled);
  }

  private boolean hasDeterminer(int noun) {
    return tree.children(noun).anyMatch(c -> c < noun && tree.tag(c).matches("DT|PRP\\$"));
  }

  private int withRelativePronoun(int end) {
    int next = tree.is(end, ",") ? end + 1 : end;
    boolean pronoun = next < tree.size() && Set.of("WP", "WDT").contains(tree.tag(next));
    return pronoun && end > 0 && next < cue && tree.head(next) == cue ? next + 1 : end;
  }

  private boolean isForeign(int child) {
    if (isSamePerson(child)) {
      return false;
    }
    boolean aside =
        tree.tag(child).equals("VBG") && child > 0 && tree.is(child - 1, ",") && child < cue;
    boolean existence =
        EXISTENCE.contains(tree.relation(child))
            && tree.children(head).anyMatch(c -> tree.relation(c).equals("expl"));
    return APART.contains(tree.relation(child))
        || existence
        || (aside && tree.relation(child).equals("acl"))
        || (cue >= 0 && tree.subtree(child).get(cue));
  }
}
