package org.newsgraph.statement.circumstance;

import java.util.BitSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.newsgraph.lexicon.Lexicon;
import org.newsgraph.model.text.Span;
import org.newsgraph.statement.cue.CueLexicon;
import org.newsgraph.statement.cue.QuotingVerbs;
import org.newsgraph.statement.parse.DependencyTree;
import org.newsgraph.statement.parse.ParsedArticle;
import org.newsgraph.statement.parse.WordRole;
import org.newsgraph.statement.select.Candidate;
import org.newsgraph.statement.select.RuleSwitches;
import org.newsgraph.statement.speaker.SpeakerPhrase;

/**
 * Reads when, where and to whom something was said from the words around its cue, and whether the
 * cue is denied or hedged.
 */
public final class Circumstances {

  private final Set<String> hedges = Lexicon.words("hedges.txt");
  private final Set<String> lightVerbs = Lexicon.words("light-verbs.txt");
  private final Set<String> speechNouns = Lexicon.words("speech-nouns.txt");
  private final Dates dates = new Dates();
  private final Media media = new Media();
  private final QuotingVerbs quoting = new QuotingVerbs();
  private final Addressees addressees;
  private final boolean actsOfSpeech;

  /**
   * @param cues to see which cues have an addressee
   * @param switches whether sentences about the act of speech are read, too
   */
  public Circumstances(CueLexicon cues, RuleSwitches switches) {
    this.addressees = new Addressees(cues, media);
    this.actsOfSpeech = switches.isOn("act-of-speech");
  }

  /**
   * When, where and to whom something was said, each as printed and empty if the text does not say.
   *
   * @param date a date or weekday
   * @param medium a platform, occasion or text, without article
   * @param addressee a name by itself, or a noun with its article
   */
  public record Setting(Optional<Span> date, Optional<Span> medium, Optional<Span> addressee) {

    /** This setting, completed from that of an earlier statement of the same speaker. */
    public Setting orElse(Setting earlier) {
      return new Setting(
          date.or(earlier::date), medium.or(earlier::medium), addressee.or(earlier::addressee));
    }
  }

  /** The setting that the sentence of the cue gives, the medium also from the next sentence. */
  public Setting setting(ParsedArticle article, Candidate candidate) {
    DependencyTree tree = candidate.tree();
    BitSet around = around(candidate);
    OptionalInt medium = medium(candidate, around);
    return new Setting(
        dates.nearest(tree, candidate.cue(), around),
        medium.isPresent()
            ? Optional.of(Media.phrase(tree, medium.getAsInt()))
            : mediumOfAct(article, candidate),
        addressees.find(candidate, around, medium));
  }

  /**
   * The words of the cue's clause, and of the clause that a participle depends on, less content.
   */
  private static BitSet around(Candidate candidate) {
    DependencyTree tree = candidate.tree();
    int top = candidate.cue();
    boolean participle = tree.tag(top).equals("VBG") && tree.relation(top).equals("advcl");
    BitSet words = tree.subtree(participle ? tree.head(top) : top);
    candidate
        .speaker()
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
        tree.children(candidate.cue())
            .filter(c -> tree.relation(c).equals("obj") && around.get(c) && media.isMedium(tree, c))
            .findFirst();
    if (object.isPresent()) {
      return object;
    }
    OptionalInt quotedBy = quoting.medium(tree, candidate.cue());
    OptionalInt found = quotedBy.isPresent() ? quotedBy : media.find(tree, around);
    OptionalInt speaker = candidate.speaker().stream().mapToInt(SpeakerPhrase::head).findFirst();
    boolean text = speaker.isPresent() && media.isText(tree, speaker.getAsInt());
    return found.isEmpty() && text ? speaker : found;
  }

  /**
   * The medium that this sentence or the next one of the paragraph gives for the act of speech:
   * "She made the remarks on Telegram".
   */
  private Optional<Span> mediumOfAct(ParsedArticle article, Candidate candidate) {
    if (!actsOfSpeech || candidate.speaker().isEmpty()) {
      return Optional.empty();
    }
    SpeakerPhrase speaker = candidate.speaker().get();
    DependencyTree own = candidate.tree();
    return Stream.concat(Stream.of(own), article.next(own).stream())
        .flatMap(tree -> actsOfSpeech(tree, speaker).mapToObj(verb -> mediumBelow(tree, verb)))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private Optional<Span> mediumBelow(DependencyTree tree, int verb) {
    return media.find(tree, tree.subtree(verb)).stream()
        .mapToObj(m -> Media.phrase(tree, m))
        .findFirst();
  }

  /** The light verbs with the speaker as subject and a noun of speech as object. */
  private IntStream actsOfSpeech(DependencyTree tree, SpeakerPhrase speaker) {
    return IntStream.range(0, tree.size())
        .filter(i -> tree.isVerb(i) && lightVerbs.contains(tree.token(i).lemma()))
        .filter(i -> tree.children(i).anyMatch(c -> isSpeech(tree, c)))
        .filter(i -> tree.children(i).anyMatch(c -> isSpeaker(tree, c, speaker)));
  }

  private boolean isSpeech(DependencyTree tree, int noun) {
    return tree.relation(noun).equals("obj")
        && speechNouns.contains(tree.token(noun).lemma())
        && tree.hasChild(noun, WordRole.DEFINITE);
  }

  private static boolean isSpeaker(DependencyTree tree, int subject, SpeakerPhrase speaker) {
    return tree.relation(subject).equals("nsubj")
        && (tree.tag(subject).equals("PRP")
            || tree.word(subject).equals(speaker.tree().word(speaker.head())));
  }

  /** Whether the cue is denied. */
  public static boolean isNegated(DependencyTree tree, int cue) {
    return tree.hasChild(cue, WordRole.NEGATOR);
  }

  /** The adverb that weakens the cue; empty if there is none. */
  public Optional<Span> hedge(DependencyTree tree, int cue) {
    return tree.children(cue)
        .filter(c -> hedges.contains(tree.lower(c)))
        .mapToObj(c -> tree.token(c).span())
        .findFirst();
  }
}
