package org.newsgraph.statement.surface;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.newsgraph.lexicon.Lexicon;
import org.newsgraph.model.text.Span;
import org.newsgraph.statement.content.ContentBounds;
import org.newsgraph.statement.cue.Cue;
import org.newsgraph.statement.cue.CueLexicon;
import org.newsgraph.statement.parse.DependencyTree;
import org.newsgraph.statement.parse.ParsedArticle;
import org.newsgraph.statement.parse.Passives;
import org.newsgraph.statement.parse.TokenSpans;
import org.newsgraph.statement.select.Candidate;
import org.newsgraph.statement.select.Source;
import org.newsgraph.statement.speaker.SpeakerFinder;

/**
 * Reads subject, verb of saying and clause off the order of the words where the parser did not see
 * them: "The ministry stated there were no losses".
 */
public final class SurfaceClauses {

  private static final int RANK = 25;
  private static final int BROKEN = 18;
  private static final int FARTHEST_VERB = 40;
  private static final Set<String> GROUPS =
      Set.of(
          "say",
          "claim",
          "confirm",
          "deny",
          "warn",
          "suggest",
          "estimate",
          "show",
          "accuse",
          "belief");
  private static final Set<String> BELOW = Set.of("nsubj", "dep", "advcl", "amod", "nmod");
  private static final Set<String> PHRASE_STARTS =
      Set.of("DT", "PRP", "PRP$", "EX", "NN", "NNS", "NNP", "NNPS", "CD", "JJ");

  private final Set<String> links = Lexicon.words("participle-links.txt");
  private final CueLexicon cues;
  private final SpeakerFinder speakers;
  private final ContentBounds bounds;

  public SurfaceClauses(CueLexicon cues, SpeakerFinder speakers, ContentBounds bounds) {
    this.cues = cues;
    this.speakers = speakers;
    this.bounds = bounds;
  }

  /** All readings of the sentence. */
  public List<Candidate> read(ParsedArticle page, DependencyTree tree) {
    List<Candidate> found = new ArrayList<>();
    for (int i = 1; i + 2 < tree.size(); i++) {
      if (!page.isQuoted(tree, i)) {
        read(page, tree, i).ifPresent(found::add);
      }
    }
    return found;
  }

  private Optional<Candidate> read(ParsedArticle page, DependencyTree tree, int cue) {
    Optional<Cue> meaning = meaning(tree, cue).filter(c -> GROUPS.contains(c.group()));
    int begin = tree.is(cue + 1, "that") ? cue + 2 : cue + 1;
    boolean clause = begin > cue + 1 || PHRASE_STARTS.contains(tree.tag(begin));
    OptionalInt subject = subject(tree, cue);
    if (meaning.isEmpty()
        || !clause
        || ObjectPhrases.follows(tree, cue, begin)
        || subject.isEmpty()
        || !hasVerb(tree, begin)) {
      return Optional.empty();
    }
    int end = bounds.cut(page, tree, cue, begin, end(tree, cue, begin));
    List<Span> spans = TokenSpans.spans(tree, TokenSpans.range(begin, end));
    return spans.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Candidate(
                tree,
                cue,
                tree.token(cue).span(),
                Optional.of(new Source(tree, subject.getAsInt(), cue)),
                spans,
                meaning.get().group(),
                meaning.get().stance(),
                "surface",
                isBroken(tree, cue) ? BROKEN : RANK));
  }

  /** A verb, or a word that was taken for a noun although "that" follows and it heads the rest. */
  private Optional<Cue> meaning(DependencyTree tree, int cue) {
    if (Set.of("VBD", "VBZ", "VBP").contains(tree.tag(cue))) {
      return cues.find(tree.token(cue), "clause");
    }
    if (tree.tag(cue).equals("VBG") && links.contains(tree.lower(cue - 1))) {
      return cues.find(tree.token(cue), "clause");
    }
    boolean mistaken =
        tree.tag(cue).startsWith("NN")
            && tree.relation(cue).equals("root")
            && tree.is(cue + 1, "that")
            && tree.tag(cue - 1).startsWith("NN");
    return mistaken ? cues.findVerb(tree.token(cue).lemma(), "clause") : Optional.empty();
  }

  private OptionalInt subject(DependencyTree tree, int cue) {
    if (!tree.isVerb(cue)) {
      return OptionalInt.of(cue - 1);
    }
    if (Passives.isPassive(tree, cue)) {
      return OptionalInt.empty();
    }
    OptionalInt own = speakers.of(tree, cue).stream().mapToInt(Source::head).findFirst();
    if (own.isPresent() && own.getAsInt() < cue) {
      return own;
    }
    return tree.isNominal(cue - 1) && !tree.relation(cue - 1).startsWith("obl")
        ? OptionalInt.of(cue - 1)
        : OptionalInt.empty();
  }

  private static boolean hasVerb(DependencyTree tree, int begin) {
    for (int i = begin + 1; i < Math.min(tree.size(), begin + FARTHEST_VERB); i++) {
      if (tree.is(i, ";", ",") && i < begin + 3) {
        return false;
      }
      if (tree.isFinite(i)) {
        return true;
      }
    }
    return false;
  }

  /**
   * "Jones, who says the road is safe, left": a relative clause ends where its sentence goes on.
   */
  private static int end(DependencyTree tree, int cue, int begin) {
    boolean relative = tree.tag(cue - 1).equals("WP") && tree.is(cue - 2, ",");
    int end = begin;
    while (end < tree.size() && !tree.is(end, ";")) {
      if (relative && tree.is(end - 1, ",") && tree.isFinite(end)) {
        return end - 1;
      }
      end++;
    }
    return end;
  }

  /** A clause cannot be the subject of the clause that it says. */
  private static boolean isBroken(DependencyTree tree, int cue) {
    boolean announced = tree.is(cue + 1, "that") && tree.token(cue).head() > cue;
    return tree.relation(cue).equals("csubj") || (announced && BELOW.contains(tree.relation(cue)));
  }
}
