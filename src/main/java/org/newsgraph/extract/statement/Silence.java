package org.newsgraph.extract.statement;

import java.util.Set;
import java.util.stream.Collectors;
import org.newsgraph.lexicon.Lexicon;
import org.newsgraph.model.Stance;

/**
 * Tells when a reporting word reports nothing: "declined to give details", "would not say when",
 * "did not respond to a request", "will respond to any attack", "claims a part of the sea".
 */
final class Silence {

  private static final Set<String> ANSWERS = Set.of("respond", "reply", "react", "answer");
  private static final Set<String> QUESTION_TAGS = Set.of("WP", "WRB", "WDT");

  /** WordNet's classes of what one can own, and so claim without a word. */
  private static final Set<String> THINGS =
      Set.of("artifact", "location", "object", "possession", "relation", "substance", "group");

  private final Set<String> speechNouns = Lexicon.words("speech-nouns.txt");
  private final Set<String> concrete =
      Lexicon.table("wordnet.tsv", 3).stream()
          .filter(row -> THINGS.contains(row.get(1)))
          .map(row -> row.get(0))
          .collect(Collectors.toUnmodifiableSet());
  private final Media media = new Media();
  private final CueLexicon cues;

  Silence(CueLexicon cues) {
    this.cues = cues;
  }

  /**
   * Whether the cue with this content says nothing.
   *
   * @param begin the content's first word
   * @param content its head
   */
  boolean isSilent(Tree tree, int cue, Cue meaning, int begin, int content) {
    if (meaning.stance() == Stance.DENY && tree.tag(content).equals("VB")) {
      return tellsNothing(tree, content);
    }
    if (tree.token(cue).lemma().equals("claim") && tree.relation(content).equals("obj")) {
      return tree.tag(content).startsWith("NNP") || concrete.contains(tree.token(content).lemma());
    }
    if (meaning.group().equals("noun")) {
      boolean bare = isSpeech(tree, content) && tree.children(content).size() <= 1;
      return bare || media.isPlatform(tree, content);
    }
    boolean negated = Circumstances.isNegated(tree, cue);
    if (ANSWERS.contains(tree.token(cue).lemma()) && tree.tag(content).startsWith("N")) {
      return negated || !isSpeech(tree, content);
    }
    return negated && meaning.group().equals("say") && isQuestion(tree, begin);
  }

  /** "to comment", "to give details", "to discuss the matter": a refusal to speak. */
  private boolean tellsNothing(Tree tree, int verb) {
    boolean says = cues.find(tree.token(verb)).stream().anyMatch(c -> c.group().equals("say"));
    boolean details =
        tree.stream(verb).anyMatch(c -> tree.relation(c).equals("obj") && isSpeech(tree, c));
    return says || details;
  }

  private boolean isSpeech(Tree tree, int noun) {
    return speechNouns.contains(tree.token(noun).lemma());
  }

  private static boolean isQuestion(Tree tree, int begin) {
    return QUESTION_TAGS.contains(tree.tag(begin)) || tree.is(begin, "whether", "if");
  }
}
