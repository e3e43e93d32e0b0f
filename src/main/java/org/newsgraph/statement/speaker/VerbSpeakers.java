package org.newsgraph.statement.speaker;

import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.newsgraph.lexicon.Lexicon;
import org.newsgraph.statement.cue.CueLexicon;
import org.newsgraph.statement.cue.Frame;
import org.newsgraph.statement.parse.DependencyTree;
import org.newsgraph.statement.parse.WordRole;

/**
 * Finds the speaker of a reporting verb: its subject, that of a verb above it, or the agent of a
 * passive. Returns the index of the speaker's head; empty if the sentence names none.
 */
final class VerbSpeakers {

  private static final Set<String> ANY_SUBJECT = Set.of("nsubj", "nsubj:pass");
  private static final Set<String> CLAUSAL =
      Set.of("conj", "advcl", "xcomp", "ccomp", "parataxis", "dep", "acl", "acl:relcl");
  private static final Set<String> NAMED = Set.of("PERSON", "ORGANIZATION");
  private static final int MAX_CLIMB = 4;

  /** Nouns for texts, whose issuer is the speaker. */
  private final Set<String> documents = Lexicon.words("documents.txt");

  private final CueLexicon cues;
  private final Set<String> sources;

  /**
   * @param sources common nouns for those who can speak
   */
  VerbSpeakers(CueLexicon cues, Set<String> sources) {
    this.cues = cues;
    this.sources = sources;
  }

  /** The speaker of the verb. */
  OptionalInt find(DependencyTree tree, int cue) {
    return verb(tree, cue, MAX_CLIMB);
  }

  /** The subject of a verb above the cue, for cues without a subject of their own. */
  OptionalInt inherited(DependencyTree tree, int cue) {
    return inherited(tree, cue, MAX_CLIMB);
  }

  private OptionalInt verb(DependencyTree tree, int cue, int climb) {
    if (tree.isPassive(cue)) {
      return tree.agent(cue);
    }
    OptionalInt quoted = quoted(tree, cue);
    OptionalInt own = quoted.isPresent() ? quoted : subject(tree, cue);
    if (own.isPresent()) {
      return resolved(tree, cue, antecedent(tree, own.getAsInt()), climb);
    }
    if ((tree.isFinite(cue) || tree.tag(cue).equals("VBG")) && tree.relation(cue).equals("conj")) {
      OptionalInt reporter = reporter(tree, cue);
      OptionalInt outer = reporter.isPresent() ? reporter : outsideRelative(tree, cue, climb);
      if (outer.isPresent()) {
        return outer;
      }
    }
    OptionalInt speaker =
        tree.is(cue - 1, WordRole.PARTICIPLE_LINK) ? main(tree, cue) : apart(tree, cue, climb);
    OptionalInt found = speaker.isPresent() ? speaker : inherited(tree, cue, climb);
    return found.isPresent() ? found : firstSubject(tree, cue);
  }

  /**
   * The subject of a verb that the parser hung on something else: of ", adding", of a verb behind a
   * relative pronoun or clause, and of a finite one that was joined to a noun, "was met by Karl
   * Dahl and joked".
   */
  private OptionalInt apart(DependencyTree tree, int cue, int climb) {
    if (!tree.isFinite(cue)) {
      return afterComma(tree, cue);
    }
    OptionalInt before = relativeBefore(tree, cue);
    OptionalInt opening = before.isPresent() ? before : opening(tree, cue);
    boolean besideNoun = tree.relation(cue).equals("conj") && tree.isNominal(tree.head(cue));
    return opening.isEmpty() && besideNoun && climb > 0
        ? above(tree, tree.head(cue), climb - 1)
        : opening;
  }

  /** "Continued Oldport Research, which added": the noun before the pronoun before the verb. */
  private static OptionalInt relativeBefore(DependencyTree tree, int cue) {
    boolean relative = tree.is(cue - 2, ",") && Set.of("WP", "WDT").contains(tree.tag(cue - 1));
    return relative && tree.isNominal(cue - 3) ? OptionalInt.of(cue - 3) : OptionalInt.empty();
  }

  /**
   * "The minister, who led a parade where cadets marched also promised": the noun with which the
   * sentence begins, before a relative clause in which the parser left the verb.
   */
  private static OptionalInt opening(DependencyTree tree, int cue) {
    int pronoun =
        IntStream.range(0, cue).filter(i -> tree.tag(i).equals("WP")).findFirst().orElse(0);
    int noun = tree.is(pronoun - 1, ",") ? pronoun - 2 : pronoun - 1;
    boolean begins =
        noun >= 0 && IntStream.range(0, noun).noneMatch(i -> tree.isVerb(i) || tree.isMark(i));
    boolean left = tree.relation(cue).equals("dep") && !tree.relation(noun).startsWith("nsubj");
    return begins && left && tree.isNominal(noun) ? OptionalInt.of(noun) : OptionalInt.empty();
  }

  /** "The paper quoted Karl Dahl, a clerk, as saying": who is quoted. */
  private static OptionalInt quoted(DependencyTree tree, int cue) {
    int governor = tree.head(cue);
    boolean as =
        tree.tag(cue).equals("VBG") && tree.is(cue - 1, WordRole.QUOTATIVE) && governor >= 0;
    return as && tree.isVerb(governor) ? tree.child(governor, "obj") : OptionalInt.empty();
  }

  /** The subject; of two before the verb, the one named last: "a city aide, Karl Dahl, said". */
  private static OptionalInt subject(DependencyTree tree, int cue) {
    OptionalInt last =
        tree.children(cue)
            .filter(c -> c < cue && tree.relation(c).equals("nsubj"))
            .reduce((first, second) -> second);
    boolean named = last.stream().anyMatch(c -> NAMED.contains(tree.token(c).ner()));
    return named ? last : tree.child(cue, "nsubj");
  }

  /** Where the parser hung a participle after a comma somewhere else: the sentence's subject. */
  private static OptionalInt firstSubject(DependencyTree tree, int cue) {
    return tree.tag(cue).equals("VBG") && followsComma(tree, cue)
        ? IntStream.range(0, cue)
            .filter(i -> tree.relation(i).startsWith("nsubj") && tree.head(i) < cue)
            .findFirst()
        : OptionalInt.empty();
  }

  private OptionalInt inherited(DependencyTree tree, int cue, int climb) {
    int governor = tree.head(cue);
    if (governor < 0 || climb == 0 || !CLAUSAL.contains(tree.relation(cue))) {
      return OptionalInt.empty();
    }
    boolean apart = tree.tag(cue).equals("VBG") && followsComma(tree, cue);
    if (tree.relation(cue).startsWith("acl") && tree.isNominal(governor)) {
      OptionalInt teller = apart ? OptionalInt.empty() : besideSetting(tree, cue, climb);
      if (teller.isPresent()) {
        return teller;
      }
      boolean subject = tree.relation(governor).startsWith("nsubj");
      return apart && !subject ? above(tree, governor, climb) : noun(tree, governor, climb);
    }
    if (tree.relation(cue).equals("xcomp") && !apart) {
      OptionalInt object = tree.child(governor, "obj");
      if (object.isPresent()) {
        return object;
      }
    }
    int verb = apart ? withSubject(tree, aboveInfinitives(tree, governor)) : governor;
    OptionalInt agent = apart && tree.isPassive(verb) ? tree.agent(verb) : OptionalInt.empty();
    return agent.isPresent() ? agent : subjectOf(tree, verb, climb);
  }

  /** "Warned of attempts to enter, saying that" goes with the warning. */
  private static int aboveInfinitives(DependencyTree tree, int governor) {
    int verb = governor;
    while (tree.tag(verb).equals("VB")
        && tree.is(verb - 1, WordRole.INFINITIVE)
        && tree.isVerb(tree.head(verb))) {
      verb = tree.head(verb);
    }
    return verb;
  }

  /**
   * "Criticised for using the word to describe it, saying": the first verb above with a subject.
   */
  private static int withSubject(DependencyTree tree, int governor) {
    for (int up = governor; up >= 0; up = tree.head(up)) {
      if (tree.isVerb(up) && tree.child(up, ANY_SUBJECT).isPresent()) {
        return up;
      }
    }
    return governor;
  }

  /** Whether a comma stands before the word and its adverbs: ", also adding", "great,” adding". */
  private static boolean followsComma(DependencyTree tree, int word) {
    int before = word - 1;
    while (before > 0 && (tree.tag(before).equals("RB") || tree.isQuotationMark(before))) {
      before--;
    }
    return tree.is(before, ",");
  }

  /** ", affirming" after a noun that is no subject goes with the verb above it. */
  private OptionalInt above(DependencyTree tree, int noun, int climb) {
    int verb = noun;
    while (verb >= 0 && (!tree.isVerb(verb) || tree.child(verb, ANY_SUBJECT).isEmpty())) {
      verb = tree.head(verb);
    }
    return verb < 0 ? OptionalInt.of(noun) : subjectOf(tree, verb, climb);
  }

  private OptionalInt subjectOf(DependencyTree tree, int governor, int climb) {
    OptionalInt own = tree.child(governor, ANY_SUBJECT);
    return own.isPresent()
        ? resolved(tree, governor, own.getAsInt(), climb)
        : inherited(tree, governor, climb - 1);
  }

  /** "accused them, after denying": the subject of the finite verb above. */
  private static OptionalInt main(DependencyTree tree, int cue) {
    for (int up = tree.head(cue); up >= 0; up = tree.head(up)) {
      OptionalInt subject = tree.child(up, ANY_SUBJECT);
      if (subject.isPresent() && subject.getAsInt() < cue) {
        return subject;
      }
    }
    return OptionalInt.empty();
  }

  /**
   * "Said it had counted 22 deaths, and demanded": the subject of "said"; "telling him it is late
   * and asking", "saw that it was kept and wondered": who tells, who saw.
   */
  private OptionalInt reporter(DependencyTree tree, int cue) {
    boolean near = tree.is(cue - 1, WordRole.ADDITIVE) || tree.is(cue - 1, WordRole.ADVERSATIVE);
    int link = near ? cue - 1 : cue - 2;
    boolean participle =
        tree.tag(cue).equals("VBG")
            ? !tree.tag(tree.head(cue)).equals(tree.tag(cue))
            : tree.isPassive(tree.head(cue)) && near;
    boolean apart =
        participle
            || near && isThing(tree, tree.child(tree.head(cue), ANY_SUBJECT))
            || tree.is(link, WordRole.ADVERSATIVE)
            || tree.is(link, WordRole.ADDITIVE) && tree.is(link - 1, ",");
    for (int up = cue; apart && tree.head(up) >= 0; up = tree.head(up)) {
      int governor = tree.head(up);
      boolean said = tree.relation(up).equals("ccomp") && governor < up;
      if (said
          && tree.tag(governor).equals(tree.tag(cue))
          && cues.find(tree.token(governor), Frame.QUOTE).isPresent()) {
        return verb(tree, governor, MAX_CLIMB);
      }
    }
    return OptionalInt.empty();
  }

  /** "Said that the plan was late and wondered": whether the subject is a noun for nobody. */
  private boolean isThing(DependencyTree tree, OptionalInt subject) {
    return subject.stream()
        .mapToObj(tree::token)
        .anyMatch(
            token ->
                token.tag().matches("NNS?")
                    && token.ner().equals("O")
                    && (!sources.contains(token.lemma()) || documents.contains(token.lemma())));
  }

  /**
   * "She spoke of Karl Dahl, who had left, and promised": a relative clause between commas ends
   * before "and", so the subject is that of the verb above it.
   */
  private OptionalInt outsideRelative(DependencyTree tree, int cue, int climb) {
    int clause = tree.head(cue);
    boolean apart = tree.is(cue - 1, WordRole.ADDITIVE) && tree.is(cue - 2, ",");
    if (!apart || climb == 0 || !tree.relation(clause).equals("acl:relcl")) {
      return OptionalInt.empty();
    }
    int relative = tree.child(clause, ANY_SUBJECT).orElse(0);
    boolean between = tree.is(relative - 1, ",") && tree.tag(relative).equals("WP");
    return between ? above(tree, tree.head(clause), climb - 1) : OptionalInt.empty();
  }

  /**
   * ", adding that": whatever the participle was attached to in what was said, it goes on with the
   * verb of saying.
   */
  private OptionalInt afterComma(DependencyTree tree, int cue) {
    if (!tree.tag(cue).equals("VBG") || !followsComma(tree, cue)) {
      return OptionalInt.empty();
    }
    OptionalInt found = OptionalInt.empty();
    for (int up = cue; tree.head(up) >= 0; up = tree.head(up)) {
      int governor = tree.head(up);
      boolean said = tree.relation(up).equals("ccomp") && governor < up;
      if (said && cues.find(tree.token(governor), Frame.QUOTE).isPresent()) {
        found = subjectOf(tree, governor, MAX_CLIMB);
      }
    }
    return found;
  }

  /**
   * "A spokesman warning that": the noun; "issued a statement saying", "posted a video on the net
   * saying": who did so.
   */
  private OptionalInt noun(DependencyTree tree, int noun, int climb) {
    OptionalInt issuer =
        IntStream.of(noun, tree.head(noun))
            .filter(n -> n >= 0 && isObject(tree, n) && isDocument(tree, n))
            .map(tree::head)
            .findFirst();
    OptionalInt verb = issuer.isPresent() ? issuer : verbWithDocument(tree, noun);
    if (verb.isPresent()) {
      OptionalInt subject = verb(tree, verb.getAsInt(), climb - 1);
      return subject.isPresent() ? subject : OptionalInt.of(noun);
    }
    return OptionalInt.of(noun);
  }

  /**
   * "Wrote to the minister asking", "published it in May showing": the subject of the verb, where
   * the participle was hung on the words for whom it was said to, or where and when.
   */
  private OptionalInt besideSetting(DependencyTree tree, int cue, int climb) {
    int noun = tree.head(cue);
    int verb = tree.head(noun);
    boolean setting =
        tree.relation(noun).equals("obl:tmod")
            || tree.relation(noun).equals("obl")
                && tree.children(noun).anyMatch(c -> isOfSetting(tree, c));
    return setting && tree.tag(cue).equals("VBG") && tree.isVerb(verb) && !tree.isPassive(verb)
        ? subjectOf(tree, verb, climb)
        : OptionalInt.empty();
  }

  private static boolean isOfSetting(DependencyTree tree, int word) {
    return tree.relation(word).equals("case")
        && (tree.is(word, WordRole.INFINITIVE)
            || tree.is(word, WordRole.OCCASION_PREPOSITION)
            || tree.is(word, WordRole.MEDIUM_PREPOSITION) && !tree.is(word, WordRole.AGENT));
  }

  private boolean isDocument(DependencyTree tree, int noun) {
    return documents.contains(tree.token(noun).lemma());
  }

  private static boolean isObject(DependencyTree tree, int noun) {
    return tree.relation(noun).equals("obj") && tree.head(noun) >= 0;
  }

  /** The verb that has a document as its object and the noun beside it. */
  private OptionalInt verbWithDocument(DependencyTree tree, int noun) {
    int verb = tree.head(noun);
    boolean beside = verb >= 0 && tree.isVerb(verb) && tree.relation(noun).startsWith("obl");
    return beside && tree.child(verb, "obj").stream().anyMatch(o -> isDocument(tree, o))
        ? OptionalInt.of(verb)
        : OptionalInt.empty();
  }

  /**
   * The noun before the relative clause that was taken for the subject: "An official who asked not
   * to be named said"; the subject itself if there is none.
   */
  private static int antecedent(DependencyTree tree, int subject) {
    int first = tree.subtree(subject).nextSetBit(0) - 1;
    boolean relative = tree.isVerb(subject) && tree.is(first, WordRole.RELATIVE);
    return relative && first > 0 && tree.isNominal(first - 1) ? first - 1 : subject;
  }

  /** The noun that a relative pronoun stands for; another subject itself. */
  private OptionalInt resolved(DependencyTree tree, int cue, int subject, int climb) {
    if (!Set.of("WP", "WDT").contains(tree.tag(subject))
        || tree.is(subject, WordRole.FREE_RELATIVE)) {
      return OptionalInt.of(subject);
    }
    if (tree.relation(cue).equals("acl:relcl")) {
      return climb > 0 ? noun(tree, tree.head(cue), climb) : OptionalInt.of(tree.head(cue));
    }
    int before = tree.is(subject - 1, ",") ? subject - 2 : subject - 1;
    return OptionalInt.of(before >= 0 && tree.isNominal(before) ? before : subject);
  }
}
