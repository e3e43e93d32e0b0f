package org.newsgraph.statement.surface;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.newsgraph.statement.cue.CueLexicon;
import org.newsgraph.statement.cue.Quoting;
import org.newsgraph.statement.parse.DependencyTree;
import org.newsgraph.statement.parse.ParsedArticle;
import org.newsgraph.statement.parse.Passives;
import org.newsgraph.statement.select.Source;
import org.newsgraph.statement.speaker.SpeakerFinder;

/** Finds the cue clauses that stand beside a quotation or in commas. */
public final class CueClauses {

  private static final int LONGEST_SUBJECT = 30;
  private static final Set<String> FRAME = Set.of("quote");

  private final CueLexicon cues;
  private final SpeakerFinder speakers;
  private final Quoting quoting = new Quoting();

  public CueClauses(CueLexicon cues, SpeakerFinder speakers) {
    this.cues = cues;
    this.speakers = speakers;
  }

  /**
   * The clause that begins at a token: subject and cue or cue and subject; its first verb decides,
   * so that the narrator's next clause is not taken for one.
   *
   * @param frames of which the cue must take one
   */
  public Optional<CueClause> after(
      ParsedArticle page, DependencyTree tree, int begin, Set<String> frames) {
    OptionalInt verb = firstVerb(page, tree, begin);
    if (verb.isEmpty()) {
      return Optional.empty();
    }
    int cue = quoting.saying(tree, verb.getAsInt()).orElse(verb.getAsInt());
    return cues.find(tree.token(cue), frames)
        .map(
            c ->
                new CueClause(tree, begin, end(page, tree, cue), cue, c, source(tree, begin, cue)));
  }

  private OptionalInt firstVerb(ParsedArticle page, DependencyTree tree, int begin) {
    int last = Math.min(tree.size(), begin + LONGEST_SUBJECT);
    for (int i = begin; i < last && !page.isQuoted(tree, i); i++) {
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
   * Whether a verb belongs to the clause itself and not to its subject; a verb of saying helps no
   * other verb, and cannot tell of a noun that stands before its clause.
   */
  private boolean isMain(DependencyTree tree, int verb, int begin) {
    boolean helper =
        Set.of("aux", "aux:pass", "cop").contains(tree.relation(verb))
            && cues.find(tree.token(verb), FRAME).isEmpty();
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
        return cues.find(tree.token(i), FRAME).isPresent() && tree.isNominal(i - 1) ? i : verb;
      }
    }
    return verb;
  }

  private static boolean insideRelative(DependencyTree tree, int i, int begin) {
    int up = i;
    for (int steps = 0; up >= begin && steps < 6; steps++) {
      if (tree.relation(up).startsWith("acl")) {
        return tree.token(up).head() >= begin;
      }
      up = tree.token(up).head();
    }
    return false;
  }

  /** The subject before the cue, else the one after it, else an inherited one. */
  Optional<Source> source(DependencyTree tree, int begin, int cue) {
    OptionalInt left = CueClause.phrase(tree, begin, cue);
    boolean helped =
        tree.stream(cue).anyMatch(c -> c >= begin && tree.relation(c).equals("aux:pass"));
    if (Passives.isPassive(tree, cue) && (helped || left.isEmpty())) {
      return speakers.of(tree, cue);
    }
    OptionalInt own = tree.child(cue, Set.of("nsubj"));
    OptionalInt right =
        own.isPresent() && own.getAsInt() > cue
            ? own
            : CueClause.phrase(tree, cue + 1, Math.min(tree.size(), cue + 12));
    if (left.isPresent()) {
      boolean ownLeft = own.isPresent() && own.getAsInt() >= begin && own.getAsInt() < cue;
      return Optional.of(new Source(tree, ownLeft ? own.getAsInt() : left.getAsInt(), cue));
    }
    boolean inverted = begin == cue && right.isPresent() && !tree.tag(cue).equals("VBG");
    return inverted ? Optional.of(new Source(tree, right.getAsInt(), cue)) : speakers.of(tree, cue);
  }

  /** Where the clause ends: at the next quotation or the sentence's end. */
  private static int end(ParsedArticle page, DependencyTree tree, int cue) {
    int i = cue + 1;
    while (i < tree.size() && !page.isQuoted(tree, i)) {
      i++;
    }
    return i;
  }

  /** The nearest verb of saying to the left of a quotation, in the same sentence. */
  public Optional<CueClause> before(ParsedArticle page, DependencyTree tree, int quote) {
    for (int i = quote - 1; i >= 0 && !page.isQuoted(tree, i); i--) {
      boolean helper = tree.relation(i).startsWith("aux");
      if (tree.isVerb(i) && !helper) {
        int cue = i;
        return cues.find(tree.token(cue), FRAME)
            .map(c -> new CueClause(tree, cue, quote, cue, c, sourceBefore(tree, cue)));
      }
    }
    return Optional.empty();
  }

  private Optional<Source> sourceBefore(DependencyTree tree, int cue) {
    Optional<Source> own = speakers.of(tree, cue);
    boolean leftward = own.isPresent() && own.get().head() < cue;
    OptionalInt left = CueClause.phrase(tree, 0, cue);
    if (leftward || left.isEmpty() || Passives.isPassive(tree, cue)) {
      return own;
    }
    return Optional.of(new Source(tree, left.getAsInt(), cue));
  }
}
