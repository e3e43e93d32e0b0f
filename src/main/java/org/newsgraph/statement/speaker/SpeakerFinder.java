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

  /** What begins an apposition, a relative clause or a participle clause. */
  private static final Set<String> ASIDE = Set.of("DT", "PRP$", "WP", "WDT", "VBN", "VBD", "VBG");

  private static final Set<String> DETERMINER = Set.of("DT", "PRP$");
  private static final Set<String> PREMODIFIER =
      Set.of("NN", "NNS", "NNP", "NNPS", "JJ", "CD", "POS");
  private static final Set<String> PRONOUNS = Set.of("PRP", "PRP$", "WP");

  private final VerbSpeakers verbs;

  /** Common nouns for those who can speak. */
  private final Set<String> sources = Lexicon.words("sources.txt");

  /**
   * @param cues to tell verbs of saying from others above the cue
   */
  public SpeakerFinder(CueLexicon cues) {
    this.verbs = new VerbSpeakers(cues, sources);
  }

  /** The speaker of a verb, noun or adjective; empty if the sentence names none. */
  public Optional<SpeakerPhrase> find(DependencyTree tree, int cue) {
    OptionalInt found = tree.isVerb(cue) ? verbs.find(tree, cue) : ofNominal(tree, cue);
    OptionalInt beside = isFinite(tree, cue) ? subjectBeside(tree, cue, found) : found;
    OptionalInt head = beside.isPresent() ? beside : found;
    return head.stream()
        .filter(h -> !isTime(tree.token(h)))
        .mapToObj(h -> new SpeakerPhrase(tree, h, cue))
        .findFirst();
  }

  /**
   * The pronoun, the person or the noun of a subordinate clause right before a finite verb, which
   * is its subject whatever the parser says: "In a talk with the Herald, Larsen said". Empty if it
   * is no other than the one found.
   */
  private static OptionalInt subjectBeside(DependencyTree tree, int cue, OptionalInt found) {
    int last = cue - 1;
    while (last > 0 && (tree.tag(last).equals("RB") || isAuxiliary(tree, last, cue))) {
      last--;
    }
    OptionalInt whose = beforePhrase(tree, last, found);
    if (whose.isPresent()) {
      return whose;
    }
    int end = beforeAside(tree, last);
    if (end < 0 || found.stream().anyMatch(head -> ends(tree, head, end))) {
      return OptionalInt.empty();
    }
    if (tree.is(end, WordRole.SUBJECT_PRONOUN) || startsClause(tree, end)) {
      return OptionalInt.of(end);
    }
    return subordinate(tree, end);
  }

  private static boolean isFinite(DependencyTree tree, int cue) {
    return tree.isFinite(cue)
        || tree.children(cue).anyMatch(c -> isAuxiliary(tree, c, cue) && tree.isFinite(c));
  }

  private static boolean isAuxiliary(DependencyTree tree, int word, int verb) {
    return tree.relation(word).equals("aux") && tree.head(word) == verb;
  }

  /**
   * The end of what stands before words between commas: "after Ana Ruiz, a judge, ordered", "after
   * the Herald, which was sold, said".
   */
  private static int beforeAside(DependencyTree tree, int last) {
    if (!tree.is(last, ",")) {
      return last;
    }
    int comma = commaBefore(tree, last);
    boolean aside = ASIDE.contains(tree.tag(comma + 1));
    return comma > 0 && aside && subordinate(tree, comma - 1).isPresent() ? comma - 1 : last;
  }

  /** The last comma before the token; 0 if there is none. */
  private static int commaBefore(DependencyTree tree, int last) {
    int comma = last - 1;
    while (comma > 0 && !tree.is(comma, ",")) {
      comma--;
    }
    return Math.max(comma, 0);
  }

  /**
   * The subject before a phrase between commas in which the parser looks for it in vain or finds
   * another: "the mayor, in a letter sent on Monday, said".
   */
  private static OptionalInt beforePhrase(DependencyTree tree, int last, OptionalInt found) {
    int comma = commaBefore(tree, last);
    int begin = beginning(tree, comma - 1);
    boolean within = found.stream().allMatch(head -> head > comma && head < last);
    return tree.is(last, ",")
            && within
            && tree.tag(comma + 1).equals("IN")
            && begin < comma
            && !tree.tag(begin - 1).matches("IN|CC|VB.*")
        ? OptionalInt.of(comma - 1)
        : OptionalInt.empty();
  }

  /** The head of the noun phrase that ends there, if a subordinate clause begins with it. */
  private static OptionalInt subordinate(DependencyTree tree, int last) {
    int end = last;
    int begin = beginning(tree, end);
    while (begin <= end && tree.is(begin - 1, "of") && beginning(tree, begin - 2) <= begin - 2) {
      end = begin - 2;
      begin = beginning(tree, end);
    }
    boolean clause = tree.is(begin - 1, WordRole.SUBORDINATOR) || tree.is(begin - 1, "as");
    return begin <= end && clause ? OptionalInt.of(end) : OptionalInt.empty();
  }

  /** Where the noun phrase without complements begins that ends with a noun; behind it if none. */
  private static int beginning(DependencyTree tree, int last) {
    if (last < 0 || !tree.tag(last).startsWith("NN")) {
      return last + 1;
    }
    int begin = last;
    while (begin > 0 && PREMODIFIER.contains(tree.tag(begin - 1))) {
      begin--;
    }
    return begin > 0 && DETERMINER.contains(tree.tag(begin - 1)) ? begin - 1 : begin;
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
    return !isTime(head) && (named || pronoun || some || isSource(head));
  }

  /** Whether the recognizer takes the word for a day or an hour, which says nothing. */
  private static boolean isTime(Token word) {
    return word.ner().equals("DATE") || word.ner().equals("TIME");
  }

  /** Whether the word is a common noun for those who can speak. */
  public boolean isSource(Token word) {
    return sources.contains(word.lemma());
  }
}
