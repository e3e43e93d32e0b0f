package org.newsgraph.statement.circumstance;

import java.util.BitSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.newsgraph.lexicon.Lexicon;
import org.newsgraph.lexicon.WordClasses;
import org.newsgraph.model.text.Span;
import org.newsgraph.statement.cue.CueLexicon;
import org.newsgraph.statement.cue.Frame;
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
    OptionalInt speaker =
        candidate.speaker().stream()
            .filter(phrase -> phrase.tree() == tree)
            .mapToInt(SpeakerPhrase::head)
            .findFirst();
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

  /** Finds to whom something was said, by the words of {@code addressee-words.tsv}. */
  private static final class Addressees {

    private static final Set<String> OBJECTS = Set.of("obj", "iobj");
    private static final Set<String> OBLIQUES = Set.of("obl", "nmod");

    private final WordClasses<Role> roles = WordClasses.load("addressee-words.tsv", Role.class);
    private final CueLexicon cues;
    private final Media media;

    /** What a word does for finding the addressee. */
    private enum Role {
      /** A verb of speaking, without content (lemma). */
      VERB,
      /** A preposition after such a verb, or after an occasion. */
      CONVERSATION,
      /** A preposition after any cue. */
      CUE,
      /** A preposition after a cue that takes it as a complement. */
      FRAME
    }

    Addressees(CueLexicon cues, Media media) {
      this.cues = cues;
      this.media = media;
    }

    /**
     * The object of a cue such as "tell", the phrase that an occasion is with, whom the speaker
     * speaks to, or the phrase that the cue itself is directed to; empty if there is none.
     *
     * @param around the words among which the addressee must stand
     * @param medium the head of the medium, if there is one
     */
    Optional<Span> find(Candidate candidate, BitSet around, OptionalInt medium) {
      DependencyTree tree = candidate.tree();
      OptionalInt head = object(candidate, around);
      if (head.isEmpty() && medium.isPresent()) {
        head = phrase(tree, medium.getAsInt(), p -> is(tree, p, Role.CONVERSATION));
      }
      if (head.isEmpty()) {
        head = spokenTo(tree, around);
      }
      if (head.isEmpty()) {
        head = phrase(tree, candidate.cue(), p -> directs(tree, candidate.cue(), p));
      }
      return head.stream().filter(around::get).mapToObj(h -> name(tree, h)).findFirst();
    }

    private OptionalInt object(Candidate candidate, BitSet around) {
      DependencyTree tree = candidate.tree();
      if (cues.find(tree.token(candidate.cue()), Frame.ADDRESSEE).isEmpty()) {
        return OptionalInt.empty();
      }
      return tree.children(candidate.cue())
          .filter(c -> OBJECTS.contains(tree.relation(c)))
          .filter(c -> around.get(c) && !media.isMedium(tree, c))
          .findFirst();
    }

    /** "Speaking to reporters, she said". */
    private OptionalInt spokenTo(DependencyTree tree, BitSet around) {
      return around.stream()
          .filter(i -> tree.tag(i).equals("VBG") && roles.is(Role.VERB, tree.token(i).lemma()))
          .flatMap(i -> phrase(tree, i, p -> is(tree, p, Role.CONVERSATION)).stream())
          .findFirst();
    }

    private boolean directs(DependencyTree tree, int cue, int preposition) {
      return is(tree, preposition, Role.CUE)
          || is(tree, preposition, Role.FRAME)
              && cues.find(tree.token(cue), Frame.prepositional(tree.word(preposition)))
                  .isPresent();
    }

    /** In lower case only: a phrase that opens the sentence is directed to nobody. */
    private boolean is(DependencyTree tree, int token, Role role) {
      return roles.is(role, tree.word(token));
    }

    private static OptionalInt phrase(DependencyTree tree, int governor, IntPredicate preposition) {
      return tree.children(governor)
          .filter(c -> OBLIQUES.contains(tree.relation(c)) && !tree.tag(c).equals("CD"))
          .filter(
              c ->
                  tree.children(c)
                      .anyMatch(p -> tree.relation(p).equals("case") && preposition.test(p)))
          .filter(tree::isNominal)
          .findFirst();
    }

    /** A name by itself, without the nouns that explain it; another noun with its article. */
    private static Span name(DependencyTree tree, int head) {
      int begin = head;
      while (begin > 0 && belongs(tree, begin - 1, begin, head)) {
        begin--;
      }
      return tree.sentence().span(begin, head + 1);
    }

    private static boolean belongs(DependencyTree tree, int token, int begin, int head) {
      boolean name = tree.tag(head).startsWith("NNP");
      boolean below = tree.head(token) == head || tree.head(token) == begin;
      boolean article = tree.relation(token).equals("det");
      return below
          && (article || !name || tree.tag(token).startsWith("NNP"))
          && !tree.relation(token).equals("case")
          && !tree.relation(token).equals("nmod:poss");
    }
  }
}
