package org.newsgraph.statement.learnt;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.newsgraph.encoder.CueReader;
import org.newsgraph.encoder.Weights;
import org.newsgraph.model.findings.ContentForm;
import org.newsgraph.model.findings.CueForm;
import org.newsgraph.model.findings.Stance;
import org.newsgraph.model.text.SpanIndex;
import org.newsgraph.statement.cue.Cue;
import org.newsgraph.statement.cue.CueLexicon;
import org.newsgraph.statement.parse.DependencyTree;
import org.newsgraph.statement.parse.ParsedArticle;
import org.newsgraph.statement.select.Candidate;
import org.newsgraph.statement.select.CandidateSelection;
import org.newsgraph.statement.select.CandidateSelection.Rejected;
import org.newsgraph.statement.select.ReportingRule;
import org.newsgraph.statement.speaker.SpeakerFinder;
import org.newsgraph.statement.speaker.SpeakerPhrase;

/**
 * Weighs the readings of the rules by a learnt model, and adds what the model reads where they are
 * silent. Reads only the passages in which that can make a difference. What the rules read of
 * quotations and clauses stands. Safe for use by several threads.
 */
public final class LearntReader {

  /** The name of its readings, in {@code rules.tsv}. */
  public static final String RULE = "learnt";

  /** Behind all rules. */
  private static final int RANK = 90;

  /** Below this score of its cue, a doubtful reading is none. */
  private static final float DOUBTED = -1;

  /** The least score of a word in the list of cues. */
  private static final float LIKELY = 1;

  /** The least score of any other word. */
  private static final float SURE = 2;

  /** The words that the model reads together, if no sentence alone is longer. */
  private static final int WORDS = 100;

  /** Loaded once for all readers. */
  private static final CueReader MODEL = new CueReader(Weights.packaged());

  private final CueLexicon cues;
  private final SpeakerFinder speakers;
  private final boolean sideBySide;

  /**
   * Creates a reader; the first one loads the model (half a second, 50 MB of heap).
   *
   * @param cues the words that may report something, and what they do
   * @param speakers for verbs whose speaker the model does not see
   * @param sideBySide whether an article's passages are read on all processors at once
   */
  public LearntReader(CueLexicon cues, SpeakerFinder speakers, boolean sideBySide) {
    this.cues = cues;
    this.speakers = speakers;
    this.sideBySide = sideBySide;
  }

  /**
   * The readings of an article.
   *
   * @param candidates those that may compete with each other
   * @param rejected those of the rules that the model refuses
   */
  public record Revision(List<Candidate> candidates, List<Rejected> rejected) {

    /** Copies both lists. */
    public Revision {
      candidates = List.copyOf(candidates);
      rejected = List.copyOf(rejected);
    }
  }

  /**
   * Revises the readings of all rules.
   *
   * @param refused what the rules have refused, which the model does not bring back
   */
  public Revision revise(
      ParsedArticle article, List<Candidate> candidates, List<Rejected> refused) {
    Map<DependencyTree, LearntPassage> read = read(article, candidates);
    List<Candidate> kept = new ArrayList<>();
    List<Rejected> rejected = new ArrayList<>();
    SpanIndex<Candidate> words = words(candidates);
    for (Candidate candidate : candidates) {
      boolean quoted =
          candidate.stance().isAttitude()
              && words.around(candidate.cueSpan()).findAny().isPresent();
      Optional<LearntPassage> passage =
          Optional.ofNullable(read.get(candidate.tree())).filter(p -> !quoted);
      if (passage.filter(p -> isRefused(candidate, p)).isPresent()) {
        rejected.add(new Rejected(candidate, "the learnt model sees no cue"));
      } else {
        kept.add(passage.map(p -> completed(candidate, p)).orElse(candidate));
      }
    }
    article.trees().stream()
        .flatMap(tree -> Optional.ofNullable(read.get(tree)).stream())
        .distinct()
        .flatMap(
            passage ->
                passage.attributions().stream()
                    .filter(a -> isListed(a) || passage.isSpeech(a.cueSpan()))
                    .flatMap(a -> candidate(article, a).stream())
                    .filter(c -> !isNobodys(c, passage))
                    .map(c -> withKind(c, passage)))
        .filter(c -> refused.stream().noneMatch(r -> hasCueOf(c, r.candidate())))
        .forEach(kept::add);
    return new Revision(kept, rejected);
  }

  /**
   * What somebody says beyond doubt. Within such words nothing was annotated, so the model does not
   * weigh the thoughts that they tell of ("we want to live").
   */
  private static SpanIndex<Candidate> words(List<Candidate> candidates) {
    SpanIndex<Candidate> words = new SpanIndex<>();
    candidates.stream()
        .filter(c -> !isDoubtful(c))
        .forEach(c -> c.content().forEach(span -> words.add(span, c)));
    return words;
  }

  private static boolean hasCueOf(Candidate candidate, Candidate other) {
    return candidate.cueSpan().overlaps(other.cueSpan());
  }

  /** The passages that hold an open sentence, by their sentences. */
  private Map<DependencyTree, LearntPassage> read(
      ParsedArticle article, List<Candidate> candidates) {
    List<Candidate> selected = CandidateSelection.of(article, candidates).selected();
    Stream<List<DependencyTree>> passages = passages(article).stream();
    return (sideBySide ? passages.parallel() : passages)
        .filter(trees -> trees.stream().anyMatch(tree -> isOpen(tree, selected)))
        .map(trees -> new LearntPassage(trees, MODEL))
        .flatMap(passage -> passage.trees().stream().map(tree -> Map.entry(tree, passage)))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** Sentences of one paragraph that the model reads together. */
  private static List<List<DependencyTree>> passages(ParsedArticle article) {
    List<List<DependencyTree>> passages = new ArrayList<>();
    int paragraph = -1;
    int words = 0;
    for (DependencyTree tree : article.trees()) {
      words += tree.size();
      if (tree.sentence().paragraph() != paragraph || words > WORDS) {
        passages.add(new ArrayList<>());
        paragraph = tree.sentence().paragraph();
        words = tree.size();
      }
      passages.get(passages.size() - 1).add(tree);
    }
    return passages;
  }

  /**
   * Whether a reading of the sentence is in doubt or lacks its speaker, or nothing in it has been
   * read although a verb may report something.
   */
  private boolean isOpen(DependencyTree tree, List<Candidate> selected) {
    List<Candidate> own = selected.stream().filter(c -> c.tree() == tree).toList();
    return own.isEmpty()
        ? hasReportingVerb(tree) && selected.stream().noneMatch(c -> says(c, tree))
        : own.stream().anyMatch(c -> isDoubtful(c) || c.speaker().isEmpty());
  }

  private static boolean says(Candidate candidate, DependencyTree tree) {
    return candidate.content().stream().anyMatch(tree.sentence().span()::overlaps);
  }

  private boolean hasReportingVerb(DependencyTree tree) {
    return IntStream.range(0, tree.size())
        .anyMatch(i -> tree.isVerb(i) && !cues.find(tree.token(i)).isEmpty());
  }

  /**
   * A mere noun phrase, predicate or infinitive, or what is said in the passive. Adjectives, which
   * hardly have another use, are not in doubt.
   */
  private static boolean isDoubtful(Candidate candidate) {
    ReportingRule rule = candidate.rule();
    boolean open =
        rule.isWeak()
            || rule.content() == ContentForm.PREDICATION
            || rule.content() == ContentForm.INFINITIVE
            || candidate.tree().isPassive(candidate.cue());
    return open && rule.cue() != CueForm.ADJECTIVE;
  }

  private static boolean isRefused(Candidate candidate, LearntPassage passage) {
    return isDoubtful(candidate)
        && (passage.score(candidate.cueSpan()) < DOUBTED
            || isNobodys(withSpeaker(candidate, passage), passage));
  }

  /** Whether it is no speech, and of nobody who could think it: "no damage was reported". */
  private static boolean isNobodys(Candidate candidate, LearntPassage passage) {
    return candidate.speaker().isEmpty()
        && !candidate.stance().isAttitude()
        && !passage.isSpeech(candidate.cueSpan());
  }

  private static Candidate completed(Candidate candidate, LearntPassage passage) {
    Candidate spoken = withSpeaker(candidate, passage);
    return isDoubtful(candidate) ? withKind(spoken, passage) : spoken;
  }

  /**
   * What is told of somebody who need not have said it is an attitude, not a statement. The agent
   * of a passive is named as one who said it: "was described by the mayor as a farce".
   */
  private static Candidate withKind(Candidate candidate, LearntPassage passage) {
    boolean named = candidate.tree().isPassive(candidate.cue()) && candidate.speaker().isPresent();
    return named || candidate.stance().isAttitude() || passage.isSpeech(candidate.cueSpan())
        ? candidate
        : candidate.as(attitude(candidate.stance()));
  }

  private static Stance attitude(Stance stance) {
    return switch (stance) {
      case DEMAND, PROMISE, ASK, SUGGEST -> Stance.WANT;
      case DENY -> Stance.OPPOSE;
      default -> Stance.BELIEVE;
    };
  }

  /** A passive names no speaker but in its by-phrase, which the rules know. */
  private static Candidate withSpeaker(Candidate candidate, LearntPassage passage) {
    boolean passive = candidate.tree().isPassive(candidate.cue());
    return passive || candidate.speaker().isPresent()
        ? candidate
        : passage
            .attribution(candidate.cueSpan())
            .flatMap(Attribution::speaker)
            .map(candidate::saidBy)
            .orElse(candidate);
  }

  /** What a word that is in no list of cues tells of a thought is not known. */
  private boolean isListed(Attribution found) {
    return !cues.find(found.tree().token(found.cue())).isEmpty();
  }

  /** Empty if the model is not sure enough of the word. */
  private Optional<Candidate> candidate(ParsedArticle article, Attribution found) {
    DependencyTree tree = found.tree();
    Optional<Cue> cue = cues.find(tree.token(found.cue())).stream().findFirst();
    if (found.score() <= (cue.isEmpty() ? SURE : LIKELY)) {
      return Optional.empty();
    }
    ContentForm content = contentForm(article, found);
    return Optional.of(
        Candidate.ofWord(
                tree,
                found.cue(),
                speaker(found),
                found.content(),
                cue.map(Cue::stance).orElse(Stance.ASSERT),
                new ReportingRule(RULE, RANK, cueForm(tree, found.cue()), content))
            .scored(found.roundedScore()));
  }

  /** Whom the model reads, else the verb's subject or agent, else the noun right before it. */
  private Optional<SpeakerPhrase> speaker(Attribution found) {
    DependencyTree tree = found.tree();
    int cue = found.cue();
    Optional<SpeakerPhrase> read = found.speaker().filter(s -> !tree.isPassive(cue));
    if (read.isPresent() || !tree.isVerb(cue)) {
      return read.filter(s -> !tree.tag(cue).equals("IN") || speakers.canSpeak(s));
    }
    boolean beside =
        tree.isFinite(cue) && cue > 0 && tree.isNominal(cue - 1) && !tree.isPassive(cue);
    return speakers
        .find(tree, cue)
        .or(() -> beside ? Optional.of(new SpeakerPhrase(tree, cue - 1, cue)) : Optional.empty())
        .filter(speakers::canSpeak);
  }

  private static CueForm cueForm(DependencyTree tree, int cue) {
    return switch (tree.tag(cue).charAt(0)) {
      case 'N' -> CueForm.NOUN;
      case 'J' -> CueForm.ADJECTIVE;
      case 'I' -> CueForm.PREPOSITION;
      case ':' -> CueForm.COLON;
      default -> CueForm.VERB;
    };
  }

  private static ContentForm contentForm(ParsedArticle article, Attribution found) {
    if (found.content().stream().allMatch(article::isQuoted)) {
      return ContentForm.QUOTATION;
    }
    boolean clause =
        article.trees().stream()
            .flatMap(
                tree ->
                    IntStream.range(0, tree.size()).filter(tree::isFinite).mapToObj(tree::token))
            .anyMatch(verb -> found.content().stream().anyMatch(c -> c.contains(verb.span())));
    return clause ? ContentForm.CLAUSE : ContentForm.TOPIC;
  }
}
