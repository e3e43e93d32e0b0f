package org.newsgraph.statement.circumstance;

import java.util.BitSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntPredicate;
import org.newsgraph.lexicon.WordClasses;
import org.newsgraph.model.text.Span;
import org.newsgraph.statement.cue.CueLexicon;
import org.newsgraph.statement.cue.Frame;
import org.newsgraph.statement.parse.DependencyTree;
import org.newsgraph.statement.select.Candidate;

/** Finds to whom something was said, by the words of {@code addressee-words.tsv}. */
final class Addressees {

  private static final Set<String> OBJECTS = Set.of("obj", "iobj");
  private static final Set<String> OBLIQUES = Set.of("obl", "nmod");

  private final WordClasses<Role> roles = WordClasses.load("addressee-words.tsv", Role.class);
  private final CueLexicon cues;
  private final Media media;

  /** What a word does for finding the addressee. */
  private enum Role {
    /** A verb of speaking, without content (lemma). */
    VERB,
    /** A preposition after such a verb, or after an occasion. */
    CONVERSATION,
    /** A preposition after any cue. */
    CUE,
    /** A preposition after a cue that takes it as a complement. */
    FRAME
  }

  Addressees(CueLexicon cues, Media media) {
    this.cues = cues;
    this.media = media;
  }

  /**
   * The object of a cue such as "tell", the phrase that an occasion is with, whom the speaker
   * speaks to, or the phrase that the cue itself is directed to; empty if there is none.
   *
   * @param around the words among which the addressee must stand
   * @param medium the head of the medium, if there is one
   */
  Optional<Span> find(Candidate candidate, BitSet around, OptionalInt medium) {
    DependencyTree tree = candidate.tree();
    OptionalInt head = object(candidate, around);
    if (head.isEmpty() && medium.isPresent()) {
      head = phrase(tree, medium.getAsInt(), p -> is(tree, p, Role.CONVERSATION));
    }
    if (head.isEmpty()) {
      head = spokenTo(tree, around);
    }
    if (head.isEmpty()) {
      head = phrase(tree, candidate.cue(), p -> directs(tree, candidate.cue(), p));
    }
    return head.stream().filter(around::get).mapToObj(h -> name(tree, h)).findFirst();
  }

  private OptionalInt object(Candidate candidate, BitSet around) {
    DependencyTree tree = candidate.tree();
    if (cues.find(tree.token(candidate.cue()), Frame.ADDRESSEE).isEmpty()) {
      return OptionalInt.empty();
    }
    return tree.children(candidate.cue())
        .filter(c -> OBJECTS.contains(tree.relation(c)))
        .filter(c -> around.get(c) && !media.isMedium(tree, c))
        .findFirst();
  }

  /** "Speaking to reporters, she said". */
  private OptionalInt spokenTo(DependencyTree tree, BitSet around) {
    return around.stream()
        .filter(i -> tree.tag(i).equals("VBG") && roles.is(Role.VERB, tree.token(i).lemma()))
        .flatMap(i -> phrase(tree, i, p -> is(tree, p, Role.CONVERSATION)).stream())
        .findFirst();
  }

  private boolean directs(DependencyTree tree, int cue, int preposition) {
    return is(tree, preposition, Role.CUE)
        || is(tree, preposition, Role.FRAME)
            && cues.find(tree.token(cue), Frame.prepositional(tree.word(preposition))).isPresent();
  }

  /** In lower case only: a phrase that opens the sentence is directed to nobody. */
  private boolean is(DependencyTree tree, int token, Role role) {
    return roles.is(role, tree.word(token));
  }

  private static OptionalInt phrase(DependencyTree tree, int governor, IntPredicate preposition) {
    return tree.children(governor)
        .filter(c -> OBLIQUES.contains(tree.relation(c)) && !tree.tag(c).equals("CD"))
        .filter(
            c ->
                tree.children(c)
                    .anyMatch(p -> tree.relation(p).equals("case") && preposition.test(p)))
        .filter(tree::isNominal)
        .findFirst();
  }

  /** A name by itself, without the nouns that explain it; another noun with its article. */
  private static Span name(DependencyTree tree, int head) {
    int begin = head;
    while (begin > 0 && belongs(tree, begin - 1, begin, head)) {
      begin--;
    }
    return tree.sentence().span(begin, head + 1);
  }

  private static boolean belongs(DependencyTree tree, int token, int begin, int head) {
    boolean name = tree.tag(head).startsWith("NNP");
    boolean below = tree.head(token) == head || tree.head(token) == begin;
    boolean article = tree.relation(token).equals("det");
    return below
        && (article || !name || tree.tag(token).startsWith("NNP"))
        && !tree.relation(token).equals("case")
        && !tree.relation(token).equals("nmod:poss");
  }
}
