package org.newsgraph.statement.speaker;

import java.util.OptionalInt;
import java.util.Set;
import org.newsgraph.lexicon.Lexicon;
import org.newsgraph.statement.cue.CueLexicon;
import org.newsgraph.statement.parse.DependencyTree;
import org.newsgraph.statement.parse.Passives;
import org.newsgraph.statement.parse.RelativeClauses;

/** Finds the subject of a reporting verb, also where it stands with another verb. */
final class VerbSpeakers {

  private static final Set<String> SUBJECT = Set.of("nsubj");
  private static final Set<String> ANY_SUBJECT = Set.of("nsubj", "nsubj:pass");
  private static final Set<String> CLAUSAL =
      Set.of("conj", "advcl", "xcomp", "ccomp", "parataxis", "dep", "acl", "acl:relcl");
  private static final int MAX_CLIMB = 4;

  /** Nouns for texts: their issuer speaks, not they. */
  private final Set<String> documents = Lexicon.words("documents.txt");

  private final Set<String> links = Lexicon.words("participle-links.txt");
  private final CueLexicon cues;

  VerbSpeakers(CueLexicon cues) {
    this.cues = cues;
  }

  /** The head of who acts; empty if none can be found in the sentence. */
  OptionalInt of(DependencyTree tree, int cue) {
    return verb(tree, cue, MAX_CLIMB);
  }

  /** The head of the subject of a verb above the cue. */
  OptionalInt inherited(DependencyTree tree, int cue) {
    return inherited(tree, cue, MAX_CLIMB);
  }

  private OptionalInt verb(DependencyTree tree, int cue, int climb) {
    if (Passives.isPassive(tree, cue)) {
      return Passives.agent(tree, cue);
    }
    OptionalInt own = tree.child(cue, SUBJECT);
    if (own.isPresent()) {
      return RelativeClauses.resolved(tree, cue, RelativeClauses.antecedent(tree, own.getAsInt()));
    }
    if (tree.isFinite(cue) && tree.relation(cue).equals("conj")) {
      OptionalInt teller = teller(tree, cue);
      if (teller.isPresent()) {
        return teller;
      }
    }
    OptionalInt sayer =
        links.contains(tree.lower(cue - 1)) ? main(tree, cue) : afterComma(tree, cue);
    return sayer.isPresent() ? sayer : inherited(tree, cue, climb);
  }

  private OptionalInt inherited(DependencyTree tree, int cue, int climb) {
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
  private OptionalInt above(DependencyTree tree, int noun, int climb) {
    int verb = noun;
    while (verb >= 0 && !tree.isVerb(verb)) {
      verb = tree.token(verb).head();
    }
    return verb < 0 ? OptionalInt.of(noun) : subjectOf(tree, verb, climb);
  }

  private OptionalInt subjectOf(DependencyTree tree, int governor, int climb) {
    OptionalInt own = tree.child(governor, ANY_SUBJECT);
    return own.isPresent()
        ? RelativeClauses.resolved(tree, governor, own.getAsInt())
        : inherited(tree, governor, climb - 1);
  }

  /** "accused them, after denying": the subject of the finite verb above. */
  private static OptionalInt main(DependencyTree tree, int cue) {
    for (int up = tree.token(cue).head(); up >= 0; up = tree.token(up).head()) {
      OptionalInt subject = tree.child(up, ANY_SUBJECT);
      if (subject.isPresent() && subject.getAsInt() < cue) {
        return subject;
      }
    }
    return OptionalInt.empty();
  }

  /** "Said it had counted 22 deaths, and demanded": who said so demands. */
  private OptionalInt teller(DependencyTree tree, int cue) {
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
  private OptionalInt afterComma(DependencyTree tree, int cue) {
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
  private OptionalInt noun(DependencyTree tree, int noun, int climb) {
    int verb = tree.token(noun).head();
    boolean issued =
        tree.relation(noun).equals("obj") && documents.contains(tree.token(noun).lemma());
    if (issued && verb >= 0) {
      OptionalInt issuer = verb(tree, verb, climb - 1);
      return issuer.isPresent() ? issuer : OptionalInt.of(noun);
    }
    return OptionalInt.of(noun);
  }
}
