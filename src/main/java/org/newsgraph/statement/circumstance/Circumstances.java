package org.newsgraph.statement.circumstance;

import java.util.BitSet;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.newsgraph.lexicon.Lexicon;
import org.newsgraph.model.text.Span;
import org.newsgraph.statement.cue.CueLexicon;
import org.newsgraph.statement.cue.Quoting;
import org.newsgraph.statement.parse.DependencyTree;
import org.newsgraph.statement.parse.ParsedArticle;
import org.newsgraph.statement.select.Candidate;
import org.newsgraph.statement.select.RuleSwitches;
import org.newsgraph.statement.select.Source;

/** Reads what stands around a cue: when, where, to whom, and how surely. */
public final class Circumstances {

  private final Set<String> hedges = Lexicon.words("hedges.txt");
  private final Dates dates = new Dates();
  private final Media media = new Media();
  private final Quoting quoting = new Quoting();
  private final ActsOfSpeech acts;
  private final Addressees addressees;

  public Circumstances(CueLexicon cues, RuleSwitches switches) {
    this.acts = new ActsOfSpeech(media, switches);
    this.addressees = new Addressees(cues, media);
  }

  /**
   * What surrounds a reading.
   *
   * @param date as printed
   * @param medium as printed, without article
   * @param addressee as printed
   */
  public record Setting(Optional<Span> date, Optional<Span> medium, Optional<Span> addressee) {

    /** This, completed by what was said of an earlier statement of the same speaker. */
    public Setting orElse(Setting earlier) {
      return new Setting(
          date.or(earlier::date), medium.or(earlier::medium), addressee.or(earlier::addressee));
    }
  }

  public Setting of(ParsedArticle page, Candidate candidate) {
    DependencyTree tree = candidate.tree();
    BitSet around = around(candidate);
    OptionalInt medium = medium(candidate, around);
    return new Setting(
        dates.nearest(tree, candidate.cue(), around),
        medium.isPresent() ? Media.name(tree, medium.getAsInt()) : acts.medium(page, candidate),
        addressees.of(candidate, around, medium));
  }

  /** The words of the cue's clause, and of the one that a participle goes on from, less content. */
  private static BitSet around(Candidate candidate) {
    DependencyTree tree = candidate.tree();
    int top = candidate.cue();
    boolean participle = tree.tag(top).equals("VBG") && tree.relation(top).equals("advcl");
    BitSet words = tree.subtree(participle ? tree.token(top).head() : top);
    candidate
        .source()
        .filter(s -> s.tree() == tree)
        .ifPresent(s -> words.or(tree.subtree(s.head())));
    for (int i = words.nextSetBit(0); i >= 0; i = words.nextSetBit(i + 1)) {
      Span token = tree.token(i).span();
      if (candidate.content().stream().anyMatch(span -> span.overlaps(token))) {
        words.clear(i);
      }
    }
    return words;
  }

  private OptionalInt medium(Candidate candidate, BitSet around) {
    DependencyTree tree = candidate.tree();
    OptionalInt object =
        tree.stream(candidate.cue())
            .filter(c -> tree.relation(c).equals("obj") && around.get(c) && media.isMedium(tree, c))
            .findFirst();
    if (object.isPresent()) {
      return object;
    }
    OptionalInt quoting = this.quoting.medium(tree, candidate.cue());
    OptionalInt found = quoting.isPresent() ? quoting : media.find(tree, around);
    OptionalInt source = candidate.source().stream().mapToInt(Source::head).findFirst();
    boolean text = source.isPresent() && media.isText(tree, source.getAsInt());
    return found.isEmpty() && text ? source : found;
  }

  /** Whether the cue is denied. */
  public static boolean isNegated(DependencyTree tree, int cue) {
    return tree.stream(cue).anyMatch(c -> tree.is(c, "not", "n't", "never", "neither", "no"));
  }

  /** The adverb that weakens the cue; empty if none. */
  public Optional<Span> hedge(DependencyTree tree, int cue) {
    return tree.stream(cue)
        .filter(c -> hedges.contains(tree.word(c).toLowerCase(Locale.ROOT)))
        .mapToObj(c -> tree.token(c).span())
        .findFirst();
  }
}
