package org.newsgraph.statement.surface;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.newsgraph.statement.cue.Cue;
import org.newsgraph.statement.cue.CueLexicon;
import org.newsgraph.statement.cue.Frame;
import org.newsgraph.statement.cue.QuotingVerbs;
import org.newsgraph.statement.parse.DependencyTree;
import org.newsgraph.statement.parse.ParsedArticle;
import org.newsgraph.statement.parse.WordRole;
import org.newsgraph.statement.speaker.SpeakerFinder;
import org.newsgraph.statement.speaker.SpeakerPhrase;

/**
 * Finds the cue clauses beside a quotation or in commas, by the order of the words: parsers attach
 * them to any verb nearby.
 */
public final class CueClauseFinder {

  /** How many tokens a subject before its verb can have. */
  private static final int LONGEST_SUBJECT = 30;

  /** Within how many tokens after its verb a subject begins. */
  private static final int FARTHEST_SUBJECT = 12;

  /** How deep below a relative clause a verb is looked for. */
  private static final int DEEPEST_RELATIVE = 6;

  private final CueLexicon cues;
  private final SpeakerFinder speakers;
  private final QuotingVerbs quoting = new QuotingVerbs();

  /**
   * A short clause that says who said the words beside it: "the mayor told reporters".
   *
   * @param tree its sentence
   * @param begin its first token
   * @param end the token after its last
   * @param cue the index of its verb
   * @param meaning the sense of its verb
   * @param speaker who speaks; empty if the clause names nobody
   */
  public record CueClause(
      DependencyTree tree,
      int begin,
      int end,
      int cue,
      Cue meaning,
      Optional<SpeakerPhrase> speaker) {}

  /**
   * @param cues the verbs of saying
   * @param speakers for clauses without a subject beside the cue
   */
  public CueClauseFinder(CueLexicon cues, SpeakerFinder speakers) {
    this.cues = cues;
    this.speakers = speakers;
  }

  /**
   * The clause that begins at a token: subject and cue or cue and subject. Empty if its first verb
   * is no cue, so that the narrator's next clause is not taken for one.
   *
   * @param frames the cue must take one of these
   */
  public Optional<CueClause> after(
      ParsedArticle article, DependencyTree tree, int begin, Set<Frame> frames) {
    OptionalInt verb = firstVerb(article, tree, begin);
    if (verb.isEmpty()) {
      return Optional.empty();
    }
    int cue = quoting.participle(tree, verb.getAsInt()).orElse(verb.getAsInt());
    return cues.find(tree.token(cue), frames)
        .map(
            c ->
                new CueClause(
                    tree, begin, end(article, tree, cue), cue, c, speaker(tree, begin, cue)));
  }

  private OptionalInt firstVerb(ParsedArticle article, DependencyTree tree, int begin) {
    int last = Math.min(tree.size(), begin + LONGEST_SUBJECT);
    for (int i = begin; i < last && !article.isQuoted(tree, i); i++) {
      if (tree.isVerb(i) && isMain(tree, i, begin) && (!tree.tag(i).equals("VBG") || i == begin)) {
        return OptionalInt.of(i > begin ? verbAfterParticiple(tree, i) : i);
      }
      if (tree.is(i, ";", ".", ":")) {
        return OptionalInt.empty();
      }
    }
    return OptionalInt.empty();
  }

  /**
   * Whether a verb is the clause's own, no auxiliary and no part of its subject; a verb of saying
   * is never an auxiliary, and cannot modify a noun that stands before its clause.
   */
  private boolean isMain(DependencyTree tree, int verb, int begin) {
    boolean helper =
        Set.of("aux", "aux:pass", "cop").contains(tree.relation(verb))
            && cues.find(tree.token(verb), Frame.QUOTE).isEmpty();
    boolean attribute = tree.tag(verb).equals("VBN") && tree.relation(verb).equals("amod");
    return !helper && !attribute && !insideRelative(tree, verb, begin);
  }

  /** "A diplomat briefed on the matter said": a participle that was taken for the past tense. */
  private int verbAfterParticiple(DependencyTree tree, int verb) {
    boolean past = Set.of("VBN", "VBD").contains(tree.tag(verb));
    for (int i = verb + 2; past && tree.tag(verb + 1).equals("IN") && i < tree.size(); i++) {
      if (tree.isMark(i)) {
        return verb;
      }
      if (tree.isFinite(i)) {
        return cues.find(tree.token(i), Frame.QUOTE).isPresent() && tree.isNominal(i - 1)
            ? i
            : verb;
      }
    }
    return verb;
  }

  private static boolean insideRelative(DependencyTree tree, int i, int begin) {
    int up = i;
    for (int steps = 0; up >= begin && steps < DEEPEST_RELATIVE; steps++) {
      if (tree.relation(up).startsWith("acl")) {
        return tree.head(up) >= begin;
      }
      up = tree.head(up);
    }
    return false;
  }

  /** The subject before the cue, else the one after it, else an inherited one. */
  private Optional<SpeakerPhrase> speaker(DependencyTree tree, int begin, int cue) {
    OptionalInt left = nounPhrase(tree, begin, cue);
    boolean helped =
        tree.children(cue).anyMatch(c -> c >= begin && tree.relation(c).equals("aux:pass"));
    if (tree.isPassive(cue) && (helped || left.isEmpty())) {
      return speakers.find(tree, cue);
    }
    OptionalInt own = tree.child(cue, "nsubj");
    OptionalInt right =
        own.isPresent() && own.getAsInt() > cue
            ? own
            : nounPhrase(tree, cue + 1, Math.min(tree.size(), cue + FARTHEST_SUBJECT));
    if (left.isPresent()) {
      boolean ownLeft = own.isPresent() && own.getAsInt() >= begin && own.getAsInt() < cue;
      return Optional.of(new SpeakerPhrase(tree, ownLeft ? own.getAsInt() : left.getAsInt(), cue));
    }
    boolean inverted = begin == cue && right.isPresent() && !tree.tag(cue).equals("VBG");
    return inverted
        ? Optional.of(new SpeakerPhrase(tree, right.getAsInt(), cue))
        : speakers.find(tree, cue);
  }

  /** Where the clause ends: at the next quotation or the sentence's end. */
  private static int end(ParsedArticle article, DependencyTree tree, int cue) {
    int i = cue + 1;
    while (i < tree.size() && !article.isQuoted(tree, i)) {
      i++;
    }
    return i;
  }

  /**
   * The clause of the nearest verb to the left of a quotation in the same sentence; empty if it is
   * no verb of saying.
   *
   * @param quote the token of the opening mark
   */
  public Optional<CueClause> before(ParsedArticle article, DependencyTree tree, int quote) {
    for (int i = quote - 1; i >= 0 && !article.isQuoted(tree, i); i--) {
      boolean helper = tree.relation(i).startsWith("aux");
      if (tree.isVerb(i) && !helper) {
        int cue = i;
        return cues.find(tree.token(cue), Frame.QUOTE)
            .map(c -> new CueClause(tree, cue, quote, cue, c, speakerBefore(tree, cue)));
      }
    }
    return said(tree, quote);
  }

  /** "Said Larsen, “It is late”": a cue that was taken for a part of the name after it. */
  private Optional<CueClause> said(DependencyTree tree, int quote) {
    OptionalInt name = nounPhrase(tree, 1, quote);
    return tree.lower(0).equals("said") && tree.tag(0).startsWith("NN") && name.isPresent()
        ? cues.findVerb("say", Frame.QUOTE)
            .map(
                c ->
                    new CueClause(
                        tree,
                        0,
                        quote,
                        0,
                        c,
                        Optional.of(new SpeakerPhrase(tree, name.getAsInt(), 0))))
        : Optional.empty();
  }

  private Optional<SpeakerPhrase> speakerBefore(DependencyTree tree, int cue) {
    Optional<SpeakerPhrase> own = speakers.find(tree, cue);
    boolean leftward = own.isPresent() && own.get().head() < cue;
    OptionalInt left = nounPhrase(tree, 0, cue);
    if (leftward || left.isEmpty() || tree.isPassive(cue)) {
      return own;
    }
    return Optional.of(new SpeakerPhrase(tree, left.getAsInt(), cue));
  }

  /**
   * The head of the first noun phrase between two tokens that is no part of another one there;
   * empty if there is none.
   */
  public static OptionalInt nounPhrase(DependencyTree tree, int from, int to) {
    for (int i = from; i < to; i++) {
      if (tree.isNominal(i) || tree.is(i, WordRole.SPEAKER_QUANTIFIER)) {
        int head = i;
        while (tree.head(head) >= from && tree.head(head) < to && tree.isNominal(tree.head(head))) {
          head = tree.head(head);
        }
        return OptionalInt.of(head);
      }
    }
    return OptionalInt.empty();
  }
}
