package org.newsgraph.statement.speaker;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.newsgraph.lexicon.Lexicon;
import org.newsgraph.model.text.Token;
import org.newsgraph.statement.cue.CueLexicon;
import org.newsgraph.statement.parse.DependencyTree;
import org.newsgraph.statement.parse.Passives;
import org.newsgraph.statement.select.Source;

/** Finds who uses a cue, be it a verb, a noun or an adjective. */
public final class SpeakerFinder {

  private static final Set<String> SUBJECT = Set.of("nsubj");

  private final VerbSpeakers verbs;

  /** Common nouns for those who speak. */
  private final Set<String> sources = Lexicon.words("sources.txt");

  public SpeakerFinder(CueLexicon cues) {
    this.verbs = new VerbSpeakers(cues);
  }

  /** The speaker of a verb, noun or adjective; empty if none can be found in the sentence. */
  public Optional<Source> of(DependencyTree tree, int cue) {
    OptionalInt head = tree.isVerb(cue) ? verbs.of(tree, cue) : other(tree, cue);
    return head.stream().mapToObj(h -> new Source(tree, h, cue)).findFirst();
  }

  /** The possessive or by-phrase of a noun, else the subject of the verb it belongs to. */
  private OptionalInt other(DependencyTree tree, int cue) {
    OptionalInt possessor = tree.child(cue, Set.of("nmod:poss"));
    if (possessor.isPresent()) {
      return possessor;
    }
    OptionalInt by = Passives.agent(tree, cue);
    if (by.isPresent()) {
      return by;
    }
    OptionalInt own = tree.child(cue, SUBJECT);
    if (own.isPresent() || !tree.tag(cue).startsWith("N")) {
      return own.isPresent() ? own : verbs.inherited(tree, cue);
    }
    int governor = tree.token(cue).head();
    boolean object = governor >= 0 && tree.relation(cue).equals("obj");
    return object && tree.isVerb(governor) ? verbs.of(tree, governor) : OptionalInt.empty();
  }

  /** Whether the words name somebody or something that can speak. */
  public boolean canSpeak(Source source) {
    Token head = source.tree().token(source.head());
    boolean named = head.tag().startsWith("NNP") || !head.ner().equals("O");
    boolean pronoun = Set.of("PRP", "PRP$", "WP").contains(head.tag()) || head.tag().equals("CD");
    return named || pronoun || sources.contains(head.lemma());
  }
}
