package org.newsgraph.extract.statement;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.newsgraph.annotate.Token;
import org.newsgraph.lexicon.Lexicon;

/** Finds who uses a cue, also where the cue has no subject of its own. */
final class Speakers {

  private static final Set<String> SUBJECT = Set.of("nsubj");
  private static final Set<String> CLAUSAL =
      Set.of("conj", "advcl", "xcomp", "ccomp", "parataxis", "dep", "acl", "acl:relcl");
  private static final int MAX_CLIMB = 4;

  private final CueLexicon cues;

  /** Nouns for texts: their issuer speaks, not they. */
  private final Set<String> documents = Lexicon.words("documents.txt");

  /** Common nouns for those who speak. */
  private final Set<String> sources = Lexicon.words("sources.txt");

  Speakers(CueLexicon cues) {
    this.cues = cues;
  }

  /** The speaker of a verb, noun or adjective; empty if none can be found in the sentence. */
  Optional<Source> of(Tree tree, int cue) {
    OptionalInt head = tree.isVerb(cue) ? verb(tree, cue, MAX_CLIMB) : other(tree, cue);
    return head.stream().mapToObj(h -> new Source(tree, h, cue)).findFirst();
  }

  private OptionalInt verb(Tree tree, int cue, int climb) {
    if (isPassive(tree, cue)) {
      return agent(tree, cue);
    }
    OptionalInt own = tree.child(cue, SUBJECT);
    if (own.isPresent()) {
      return relative(tree, cue, noun(tree, own.getAsInt()));
    }
    if (tree.isFinite(cue) && tree.relation(cue).equals("conj")) {
      OptionalInt teller = teller(tree, cue);
      if (teller.isPresent()) {
        return teller;
      }
    }
    OptionalInt sayer =
        tree.is(cue - 1, "after", "before", "while", "when", "without", "despite", "since")
            ? main(tree, cue)
            : afterComma(tree, cue);
    return sayer.isPresent() ? sayer : inherited(tree, cue, climb);
  }

  /** The by-phrase of a passive. */
  static OptionalInt agent(Tree tree, int cue) {
    IntStream below =
        isPassive(tree, cue)
            ? tree.stream(cue).filter(c -> c > cue).flatMap(tree::stream)
            : IntStream.empty();
    return IntStream.concat(tree.stream(cue), below)
        .filter(c -> Set.of("obl", "nmod", "obl:agent").contains(tree.relation(c)))
        .filter(c -> tree.stream(c).anyMatch(m -> tree.is(m, "by")))
        .findFirst();
  }

  /** Whether the verb is a passive, finite or not. */
  static boolean isPassive(Tree tree, int cue) {
    return tree.stream(cue)
            .anyMatch(c -> Set.of("aux:pass", "nsubj:pass").contains(tree.relation(c)))
        || (tree.tag(cue).equals("VBN")
            && Set.of("acl", "advcl", "amod").contains(tree.relation(cue))
            && tree.stream(cue).noneMatch(c -> tree.relation(c).equals("aux")));
  }

  /** "An official who asked not to be named said": a verb that was taken for the subject. */
  private static int noun(Tree tree, int subject) {
    int first = tree.subtree(subject).nextSetBit(0) - 1;
    boolean relative = tree.isVerb(subject) && tree.is(first, "who", "which", "that");
    return relative && first > 0 && tree.isNominal(first - 1) ? first - 1 : subject;
  }

  /** A relative pronoun stands for the noun before it. */
  private static OptionalInt relative(Tree tree, int cue, int subject) {
    if (!Set.of("WP", "WDT").contains(tree.tag(subject)) || tree.is(subject, "what")) {
      return OptionalInt.of(subject);
    }
    if (tree.relation(cue).equals("acl:relcl")) {
      return OptionalInt.of(tree.token(cue).head());
    }
    int before = tree.is(subject - 1, ",") ? subject - 2 : subject - 1;
    return OptionalInt.of(before >= 0 && tree.isNominal(before) ? before : subject);
  }

  private OptionalInt inherited(Tree tree, int cue, int climb) {
    int governor = tree.token(cue).head();
    if (governor < 0 || climb == 0 || !CLAUSAL.contains(tree.relation(cue))) {
      return OptionalInt.empty();
    }
    boolean apart = tree.tag(cue).equals("VBG") && tree.is(cue - 1, ",");
    if (tree.relation(cue).startsWith("acl") && tree.isNominal(governor)) {
      boolean subject = tree.relation(governor).startsWith("nsubj");
      return apart && !subject ? above(tree, governor, climb) : noun(tree, governor, climb);
    }
    if (tree.relation(cue).equals("xcomp") && !apart) {
      OptionalInt object = tree.child(governor, Set.of("obj"));
      if (object.isPresent()) {
        return object;
      }
    }
    return subjectOf(tree, governor, climb);
  }

  /** ", affirming" after a noun that is no subject goes with the verb above it. */
  private OptionalInt above(Tree tree, int noun, int climb) {
    int verb = noun;
    while (verb >= 0 && !tree.isVerb(verb)) {
      verb = tree.token(verb).head();
    }
    return verb < 0 ? OptionalInt.of(noun) : subjectOf(tree, verb, climb);
  }

  private OptionalInt subjectOf(Tree tree, int governor, int climb) {
    OptionalInt own = tree.child(governor, Set.of("nsubj", "nsubj:pass"));
    return own.isPresent()
        ? relative(tree, governor, own.getAsInt())
        : inherited(tree, governor, climb - 1);
  }

  /** "accused them, after denying": the subject of the finite verb above. */
  private static OptionalInt main(Tree tree, int cue) {
    for (int up = tree.token(cue).head(); up >= 0; up = tree.token(up).head()) {
      OptionalInt subject = tree.child(up, Set.of("nsubj", "nsubj:pass"));
      if (subject.isPresent()) {
        return subject;
      }
    }
    return OptionalInt.empty();
  }

  /** "Said it had counted 22 deaths, and demanded": who said so demands. */
  private OptionalInt teller(Tree tree, int cue) {
    int first = tree.is(cue - 1, "and", "but") ? cue - 1 : cue - 2;
    boolean apart = tree.is(first, "but") || tree.is(first, "and") && tree.is(first - 1, ",");
    for (int up = cue; apart && tree.token(up).head() >= 0; up = tree.token(up).head()) {
      int governor = tree.token(up).head();
      boolean said = tree.relation(up).equals("ccomp") && governor < up;
      if (said
          && tree.tag(governor).equals(tree.tag(cue))
          && cues.find(tree.token(governor), "quote").isPresent()) {
        return subjectOf(tree, governor, MAX_CLIMB);
      }
    }
    return OptionalInt.empty();
  }

  /**
   * ", adding that": whatever the participle was attached to in what was said, it goes on with the
   * verb of saying.
   */
  private OptionalInt afterComma(Tree tree, int cue) {
    if (!tree.tag(cue).equals("VBG") || !tree.is(cue - 1, ",")) {
      return OptionalInt.empty();
    }
    OptionalInt found = OptionalInt.empty();
    for (int up = cue; tree.token(up).head() >= 0; up = tree.token(up).head()) {
      int governor = tree.token(up).head();
      boolean said = tree.relation(up).equals("ccomp") && governor < up;
      if (said && cues.find(tree.token(governor), "quote").isPresent()) {
        found = subjectOf(tree, governor, MAX_CLIMB);
      }
    }
    return found;
  }

  /** "A spokesman warning that": the noun; "issued a statement saying": who issued it. */
  private OptionalInt noun(Tree tree, int noun, int climb) {
    int verb = tree.token(noun).head();
    boolean issued =
        tree.relation(noun).equals("obj") && documents.contains(tree.token(noun).lemma());
    if (issued && verb >= 0) {
      OptionalInt issuer = verb(tree, verb, climb - 1);
      return issuer.isPresent() ? issuer : OptionalInt.of(noun);
    }
    return OptionalInt.of(noun);
  }

  /** The possessive or by-phrase of a noun, else the subject of the verb it belongs to. */
  private OptionalInt other(Tree tree, int cue) {
    OptionalInt possessor = tree.child(cue, Set.of("nmod:poss"));
    if (possessor.isPresent()) {
      return possessor;
    }
    OptionalInt by = agent(tree, cue);
    if (by.isPresent()) {
      return by;
    }
    OptionalInt own = tree.child(cue, SUBJECT);
    if (own.isPresent() || !tree.tag(cue).startsWith("N")) {
      return own.isPresent() ? own : inherited(tree, cue, MAX_CLIMB);
    }
    int governor = tree.token(cue).head();
    boolean object = governor >= 0 && tree.relation(cue).equals("obj");
    return object && tree.isVerb(governor) ? verb(tree, governor, MAX_CLIMB) : OptionalInt.empty();
  }

  /** Whether the words name somebody or something that can speak. */
  boolean canSpeak(Source source) {
    Token head = source.tree().token(source.head());
    boolean named = head.tag().startsWith("NNP") || !head.ner().equals("O");
    boolean pronoun = Set.of("PRP", "PRP$", "WP").contains(head.tag()) || head.tag().equals("CD");
    return named || pronoun || sources.contains(head.lemma());
  }
}
