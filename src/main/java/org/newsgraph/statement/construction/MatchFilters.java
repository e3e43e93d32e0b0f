package org.newsgraph.statement.construction;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.newsgraph.lexicon.Lexicon;
import org.newsgraph.lexicon.WordClasses;
import org.newsgraph.lexicon.WordNet;
import org.newsgraph.model.findings.Stance;
import org.newsgraph.statement.circumstance.Circumstances;
import org.newsgraph.statement.circumstance.Media;
import org.newsgraph.statement.cue.Cue;
import org.newsgraph.statement.cue.Cue.Group;
import org.newsgraph.statement.cue.CueLexicon;
import org.newsgraph.statement.cue.Frame;
import org.newsgraph.statement.parse.DependencyTree;
import org.newsgraph.statement.parse.WordRole;
import org.newsgraph.statement.select.Candidate;
import org.newsgraph.statement.select.RuleSwitches;
import org.newsgraph.statement.speaker.SpeakerFinder;

/**
 * Refuses matches of constructions whose cue reports nothing: it sets the scene for another cue,
 * nobody uses it, or it does not mean speech here. Each filter can be switched off by its name.
 */
final class MatchFilters {

  private static final Set<String> PARTICIPLES = Set.of("VBN", "VBD");
  private static final Set<String> QUESTION_TAGS = Set.of("WP", "WRB", "WDT");

  private final WordClasses<OtherUse> otherUses =
      WordClasses.load("cue-other-uses.tsv", OtherUse.class);
  private final Set<String> ownable = Lexicon.words("ownable-classes.txt");
  private final Set<String> speechNouns = Lexicon.words("speech-nouns.txt");
  private final Media media = new Media();
  private final CueLexicon cues;
  private final SpeakerFinder speakers;
  private final List<Filter> filters;

  /** What a cue can report beside speech. */
  private enum OtherUse {
    DEED,
    OWNERSHIP
  }

  /**
   * A match of a construction with the reading that it gives.
   *
   * @param construction what matched
   * @param meaning the sense of the cue that takes this content
   * @param candidate the reading
   * @param begin the first token of the content
   * @param content the head of the content
   */
  record Match(
      Construction construction, Cue meaning, Candidate candidate, int begin, int content) {

    DependencyTree tree() {
      return candidate.tree();
    }

    int cue() {
      return candidate.cue();
    }
  }

  private record Filter(String name, String reason, Predicate<Match> refuses) {}

  MatchFilters(CueLexicon cues, SpeakerFinder speakers, RuleSwitches switches) {
    this.cues = cues;
    this.speakers = speakers;
    this.filters =
        Stream.of(
                new Filter("setting", "tells when something else was said", this::isSetting),
                new Filter("aside", "stands in commas within another cue clause", this::isAside),
                new Filter("no-speaker", "nobody there could say it", this::lacksSpeaker),
                new Filter(
                    "no-subject", "what is said lacks its subject", MatchFilters::lacksSubject),
                new Filter("silence-refusal", "refuses to speak", this::isRefusal),
                new Filter("silence-ownership", "claims a thing for himself", this::claimsThing),
                new Filter(
                    "silence-topic", "a noun of speech without what is said", this::lacksTopic),
                new Filter("silence-answer", "acts instead of answering in words", this::isDeed),
                new Filter("silence-question", "leaves a question open", MatchFilters::leavesOpen))
            .filter(filter -> switches.isOn(filter.name()))
            .toList();
  }

  /** Name and reason of the first filter that refuses the match; empty if none does. */
  Optional<String> objection(Match match) {
    return filters.stream()
        .filter(filter -> filter.refuses().test(match))
        .map(filter -> filter.name() + ": " + filter.reason())
        .findFirst();
  }

  /** "Talking about the plan, she said", "Asked whether he knew, he said". */
  private boolean isSetting(Match match) {
    DependencyTree tree = match.tree();
    int cue = match.cue();
    boolean participle =
        tree.tag(cue).equals("VBG") && !match.meaning().frames().contains(Frame.CLAUSE);
    boolean passive = tree.tag(cue).equals("VBN") && tree.head(cue) > cue;
    return cue <= 1 && (participle || passive);
  }

  /** "The mayor, asked about the plan, said". */
  private boolean isAside(Match match) {
    DependencyTree tree = match.tree();
    int cue = match.cue();
    boolean apart = tree.is(cue - 1, ",") && PARTICIPLES.contains(tree.tag(cue));
    for (int i = cue + 1; apart && i < tree.size(); i++) {
      if (tree.isFinite(i)) {
        return tree.is(i - 1, ",") && cues.isReport(tree.token(i));
      }
    }
    return false;
  }

  /** A weak reading needs a speaker, and a statement one that can speak. */
  private boolean lacksSpeaker(Match match) {
    boolean attitude = match.meaning().isAttitude();
    return match.construction().rule().isWeak()
        && match
            .candidate()
            .speaker()
            .map(speaker -> !attitude && !speakers.canSpeak(speaker))
            .orElse(attitude);
  }

  private static boolean lacksSubject(Match match) {
    return match.construction().frame().equals(Frame.CLAUSE)
        && match.tree().isFinite(match.begin());
  }

  /** "Declined to comment", "declined to give details". */
  private boolean isRefusal(Match match) {
    return match.meaning().stance() == Stance.DENY
        && match.tree().tag(match.content()).equals("VB")
        && isActOfSpeech(match.tree(), match.content());
  }

  private boolean isActOfSpeech(DependencyTree tree, int verb) {
    return cues.find(tree.token(verb)).stream().anyMatch(cue -> cue.group() == Group.SAY)
        || tree.children(verb).anyMatch(c -> tree.relation(c).equals("obj") && isSpeech(tree, c));
  }

  /** "Claims a part of the sea". */
  private boolean claimsThing(Match match) {
    DependencyTree tree = match.tree();
    return otherUses.is(OtherUse.OWNERSHIP, tree.token(match.cue()).lemma())
        && tree.relation(match.content()).equals("obj")
        && (tree.tag(match.content()).startsWith("NNP")
            || WordNet.nounClass(tree.token(match.content()).lemma())
                .filter(ownable::contains)
                .isPresent());
  }

  /** "A request for comment", "claims on Facebook". */
  private boolean lacksTopic(Match match) {
    DependencyTree tree = match.tree();
    int content = match.content();
    boolean bare = isSpeech(tree, content) && tree.children(content).count() <= 1;
    return match.meaning().group() == Group.NOUN && (bare || media.isPlatform(tree, content));
  }

  /** "Did not respond to a request", "will respond to any attack". */
  private boolean isDeed(Match match) {
    DependencyTree tree = match.tree();
    return otherUses.is(OtherUse.DEED, tree.token(match.cue()).lemma())
        && tree.tag(match.content()).startsWith("N")
        && (Circumstances.isNegated(tree, match.cue()) || !isSpeech(tree, match.content()));
  }

  /** "Would not say when". */
  private static boolean leavesOpen(Match match) {
    DependencyTree tree = match.tree();
    boolean question =
        QUESTION_TAGS.contains(tree.tag(match.begin()))
            || tree.is(match.begin(), WordRole.INTERROGATIVE);
    return question
        && match.meaning().group() == Group.SAY
        && Circumstances.isNegated(tree, match.cue());
  }

  private boolean isSpeech(DependencyTree tree, int noun) {
    return speechNouns.contains(tree.token(noun).lemma());
  }
}
