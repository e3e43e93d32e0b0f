package org.newsgraph.statement.speaker;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.newsgraph.lexicon.Lexicon;
import org.newsgraph.model.text.Token;
import org.newsgraph.statement.cue.CueLexicon;
import org.newsgraph.statement.parse.DependencyTree;
import org.newsgraph.statement.parse.WordRole;

/** Finds the speaker of a cue. */
public final class SpeakerFinder {

  private static final Set<String> PRONOUNS = Set.of("PRP", "PRP$", "WP");

  private final VerbSpeakers verbs;

  /** Common nouns for those who can speak. */
  private final Set<String> sources = Lexicon.words("sources.txt");

  /**
   * @param cues to tell verbs of saying from others above the cue
   */
  public SpeakerFinder(CueLexicon cues) {
    this.verbs = new VerbSpeakers(cues);
  }

  /** The speaker of a verb, noun or adjective; empty if the sentence names none. */
  public Optional<SpeakerPhrase> find(DependencyTree tree, int cue) {
    OptionalInt found = tree.isVerb(cue) ? verbs.find(tree, cue) : ofNominal(tree, cue);
    OptionalInt beside = tree.isFinite(cue) ? subjectBeside(tree, cue, found) : found;
    OptionalInt head = beside.isPresent() ? beside : found;
    return head.stream().mapToObj(h -> new SpeakerPhrase(tree, h, cue)).findFirst();
  }

  /**
   * The pronoun or the person right before a finite verb, which is its subject whatever the parser
   * says: "In a talk with the Herald, Larsen said". Empty if it is no other than the one found.
   */
  private static OptionalInt subjectBeside(DependencyTree tree, int cue, OptionalInt found) {
    int last = cue - 1;
    while (last > 0 && tree.tag(last).equals("RB")) {
      last--;
    }
    int end = beforeApposition(tree, last);
    if (end < 0 || found.stream().anyMatch(head -> ends(tree, head, end))) {
      return OptionalInt.empty();
    }
    return tree.is(end, WordRole.SUBJECT_PRONOUN) || startsClause(tree, end)
        ? OptionalInt.of(end)
        : OptionalInt.empty();
  }

  /** The end of the name before an apposition: "after Ana Ruiz, a judge, ordered". */
  private static int beforeApposition(DependencyTree tree, int last) {
    if (!tree.is(last, ",")) {
      return last;
    }
    int comma = last - 1;
    while (comma > 0 && !tree.is(comma, ",")) {
      comma--;
    }
    int first = comma;
    while (first > 0 && tree.token(first - 1).ner().equals("PERSON")) {
      first--;
    }
    boolean clause = first > 0 && tree.is(first - 1, WordRole.SUBORDINATOR);
    boolean apposed = Set.of("DT", "PRP$").contains(tree.tag(comma + 1));
    return apposed && first < comma && clause ? comma - 1 : last;
  }

  /** Whether the word belongs to the phrase of the head, with no comma as of a list between. */
  private static boolean ends(DependencyTree tree, int head, int last) {
    return tree.subtree(head).get(last)
        && (head >= last || IntStream.range(head, last).noneMatch(i -> tree.is(i, ",")));
  }

  /** Whether a person's name ends there, with which a clause begins. */
  private static boolean startsClause(DependencyTree tree, int last) {
    int first = last;
    while (first >= 0 && tree.token(first).ner().equals("PERSON")) {
      first--;
    }
    boolean person = first < last && tree.tag(last).startsWith("NNP");
    return person && (first < 0 || tree.is(first, ",") || tree.tag(first).equals("IN"));
  }

  /** The possessor or by-phrase of a noun, else its subject or that of the verb it belongs to. */
  private OptionalInt ofNominal(DependencyTree tree, int cue) {
    OptionalInt possessor = tree.child(cue, "nmod:poss");
    if (possessor.isPresent()) {
      return possessor;
    }
    OptionalInt agent = tree.agent(cue);
    if (agent.isPresent()) {
      return agent;
    }
    OptionalInt own = tree.child(cue, "nsubj");
    if (own.isPresent() || !tree.tag(cue).startsWith("N")) {
      return own.isPresent() ? own : verbs.inherited(tree, cue);
    }
    int governor = tree.head(cue);
    boolean object = governor >= 0 && tree.relation(cue).equals("obj");
    return object && tree.isVerb(governor) ? verbs.find(tree, governor) : OptionalInt.empty();
  }

  /** Whether the phrase names somebody or something that can speak. */
  public boolean canSpeak(SpeakerPhrase speaker) {
    Token head = speaker.tree().token(speaker.head());
    boolean named = head.tag().startsWith("NNP") || !head.ner().equals("O");
    boolean pronoun = PRONOUNS.contains(head.tag()) || head.tag().equals("CD");
    boolean some = speaker.tree().is(speaker.head(), WordRole.SPEAKER_QUANTIFIER);
    return named || pronoun || some || isSource(head);
  }

  /** Whether the word is a common noun for those who can speak. */
  public boolean isSource(Token word) {
    return sources.contains(word.lemma());
  }
}
