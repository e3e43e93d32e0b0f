package org.newsgraph.statement.circumstance;

import java.util.BitSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.newsgraph.model.text.Span;
import org.newsgraph.statement.cue.CueLexicon;
import org.newsgraph.statement.parse.DependencyTree;
import org.newsgraph.statement.select.Candidate;

/** Finds to whom something was said. */
final class Addressees {

  private final CueLexicon cues;
  private final Media media;

  Addressees(CueLexicon cues, Media media) {
    this.cues = cues;
    this.media = media;
  }

  /** The object of "tell", who an interview is with, or whom the speaker speaks to. */
  Optional<Span> of(Candidate candidate, BitSet around, OptionalInt medium) {
    DependencyTree tree = candidate.tree();
    OptionalInt head = object(candidate, around);
    if (head.isEmpty() && medium.isPresent()) {
      head = with(tree, medium.getAsInt(), Set.of("with", "to"));
    }
    if (head.isEmpty()) {
      head = spokenTo(tree, around);
    }
    if (head.isEmpty()) {
      boolean on = cues.find(tree.token(candidate.cue()), "prep:on").isPresent();
      head = with(tree, candidate.cue(), on ? Set.of("to", "on") : Set.of("to"));
    }
    return head.stream().filter(around::get).mapToObj(h -> name(tree, h)).findFirst();
  }

  private OptionalInt object(Candidate candidate, BitSet around) {
    DependencyTree tree = candidate.tree();
    if (cues.find(tree.token(candidate.cue()), "addressee").isEmpty()) {
      return OptionalInt.empty();
    }
    return tree.stream(candidate.cue())
        .filter(c -> Set.of("obj", "iobj").contains(tree.relation(c)))
        .filter(c -> around.get(c) && !media.isMedium(tree, c))
        .findFirst();
  }

  /** "Speaking to reporters, she said". */
  private static OptionalInt spokenTo(DependencyTree tree, BitSet around) {
    return around.stream()
        .filter(
            i ->
                tree.tag(i).equals("VBG")
                    && Set.of("speak", "talk").contains(tree.token(i).lemma()))
        .flatMap(i -> with(tree, i, Set.of("to", "with")).stream())
        .findFirst();
  }

  private static OptionalInt with(DependencyTree tree, int governor, Set<String> prepositions) {
    IntStream phrases =
        tree.stream(governor).filter(c -> Set.of("obl", "nmod").contains(tree.relation(c)));
    return phrases
        .filter(c -> !tree.tag(c).equals("CD"))
        .filter(c -> tree.stream(c).anyMatch(p -> isCase(tree, p, prepositions)))
        .filter(tree::isNominal)
        .findFirst();
  }

  private static boolean isCase(DependencyTree tree, int token, Set<String> prepositions) {
    return tree.relation(token).equals("case") && prepositions.contains(tree.word(token));
  }

  /** A name by itself, without the nouns that explain it; another noun with its article. */
  private static Span name(DependencyTree tree, int head) {
    int begin = head;
    boolean name = tree.tag(head).startsWith("NNP");
    while (begin > 0 && belongs(tree, begin - 1, begin, head, name)) {
      begin--;
    }
    return tree.sentence().span(begin, head + 1);
  }

  private static boolean belongs(
      DependencyTree tree, int token, int begin, int head, boolean name) {
    boolean below = tree.token(token).head() == head || tree.token(token).head() == begin;
    boolean article = tree.relation(token).equals("det");
    return below
        && (article || !name || tree.tag(token).startsWith("NNP"))
        && !tree.relation(token).equals("case")
        && !tree.relation(token).equals("nmod:poss");
  }
}
