package org.newsgraph.statement.construction;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
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

  /** How many tokens before an infinitive the verb can stand that implies it. */
  private static final int FARTHEST_IMPLICATIVE = 5;

  private static final Set<String> PARTICIPLES = Set.of("VBN", "VBD");
  private static final Set<String> QUESTION_TAGS = Set.of("WP", "WRB", "WDT");

  private final WordClasses<OtherUse> otherUses =
      WordClasses.load("cue-other-uses.tsv", OtherUse.class);
  private final Set<String> ownable = Lexicon.words("ownable-classes.txt");
  private final Set<String> speechNouns = Lexicon.words("speech-nouns.txt");
  private final Set<String> implicatives = Lexicon.words("implicative-verbs.txt");
  private final Media media = new Media();
  private final CueLexicon cues;
  private final SpeakerFinder speakers;
  private final List<Filter> filters;

  /** What a cue can report beside speech. */
  private enum OtherUse {
    DEED,
    OWNERSHIP,
    PHRASAL,
    SOURCE
  }

  /**
   * A match of a construction with the reading that it gives.
   *
   * @param construction what matched
   * @param meaning the sense of the cue that takes this content
   * @param candidate the reading
   * @param begin the first token of the content
   * @param content the head of the content
   * @param quoted whether the cue stands in quotation marks
   */
  record Match(
      Construction construction,
      Cue meaning,
      Candidate candidate,
      int begin,
      int content,
      boolean quoted) {

    DependencyTree tree() {
      return candidate.tree();
    }

    int cue() {
      return candidate.cue();
    }
  }

  private static final Set<String> SOURCE_NAMES = Set.of("PERSON", "ORGANIZATION");

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
                new Filter(
                    "next-clause", "stands behind a semicolon", MatchFilters::isBeyondSemicolon),
                new Filter("silence-refusal", "refuses to speak", this::isRefusal),
                new Filter("silence-ownership", "claims a thing for himself", this::claimsThing),
                new Filter("silence-source", "names another source", this::namesSource),
                new Filter(
                    "silence-topic", "a noun of speech without what is said", this::lacksTopic),
                new Filter("silence-answer", "acts instead of answering in words", this::isDeed),
                new Filter(
                    "silence-phrasal", "has another meaning with its particle", this::isPhrasal),
                new Filter("silence-question", "leaves a question open", MatchFilters::leavesOpen),
                new Filter(
                    "unspoken", "tells what may, shall or is meant to be said", this::isUnspoken),
                new Filter(
                    "self-report", "says of himself that he says so", MatchFilters::isSelfReport))
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

  /**
   * "Could demand", "to discuss the plan", "do you expect": nobody has said so. "Went on to add"
   * tells that somebody did.
   */
  private boolean isUnspoken(Match match) {
    DependencyTree tree = match.tree();
    int cue = match.cue();
    if (!tree.tag(cue).equals("VB")) {
      return false;
    }
    boolean modal =
        !match.meaning().isAttitude()
            && !Circumstances.isNegated(tree, cue)
            && tree.children(cue).anyMatch(c -> c < cue && tree.tag(c).equals("MD"));
    boolean purpose = tree.is(cue - 1, WordRole.INFINITIVE) && !isImplied(tree, cue);
    return modal || purpose || isAsked(tree, cue);
  }

  /** Whether the verb above the infinitive says that its act takes place. */
  private boolean isImplied(DependencyTree tree, int cue) {
    return IntStream.range(Math.max(0, cue - FARTHEST_IMPLICATIVE), cue - 1)
        .anyMatch(i -> tree.isVerb(i) && implicatives.contains(tree.token(i).lemma()));
  }

  private static boolean isAsked(DependencyTree tree, int cue) {
    OptionalInt helper =
        tree.children(cue)
            .filter(c -> tree.relation(c).equals("aux") && tree.token(c).lemma().equals("do"))
            .findFirst();
    return helper.isPresent()
        && tree.child(cue, "nsubj").stream()
            .anyMatch(subject -> subject > helper.getAsInt() && subject < cue);
  }

  /**
   * "I urge you to stay", "we announce a plan" in a quotation, which says so already. "You said"
   * tells of another one.
   */
  private static boolean isSelfReport(Match match) {
    DependencyTree tree = match.tree();
    boolean earlier =
        tree.tag(match.cue()).equals("VBD") && match.meaning().frames().contains(Frame.QUOTE);
    return match.quoted()
        && !earlier
        && !match.meaning().isAttitude()
        && match
            .candidate()
            .speaker()
            .filter(s -> s.tree() == tree && tree.is(s.head(), WordRole.SPEECH_PARTICIPANT))
            .isPresent();
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
        && (match.tree().isFinite(match.begin()) || isParticiple(match));
  }

  /** ", she said, adding that": what she said stands before. */
  private static boolean isParticiple(Match match) {
    DependencyTree tree = match.tree();
    int comma = match.cue() + 1;
    return match.begin() == comma + 1
        && tree.is(comma, ",")
        && tree.tag(match.begin()).equals("VBG")
        && match.cue() > 1;
  }

  /** "The mayor reported a fire; the council reported none". */
  private static boolean isBeyondSemicolon(Match match) {
    return match.begin() > match.cue()
        && !match.quoted()
        && IntStream.range(match.cue() + 1, match.begin()).anyMatch(i -> match.tree().is(i, ";"));
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

  /** "Reported, citing the mayor's office". */
  private boolean namesSource(Match match) {
    DependencyTree tree = match.tree();
    int content = match.content();
    boolean alone = tree.subtree(content).stream().noneMatch(tree::isVerb);
    return match.construction().rule().isWeak()
        && otherUses.is(OtherUse.SOURCE, tree.token(match.cue()).lemma())
        && alone
        && (SOURCE_NAMES.contains(tree.token(content).ner())
            || speakers.isSource(tree.token(content)));
  }

  /** "A request for comment", "claims on Facebook"; "posted a message blaming the council". */
  private boolean lacksTopic(Match match) {
    DependencyTree tree = match.tree();
    int content = match.content();
    boolean bare = isSpeech(tree, content) && tree.children(content).count() <= 1;
    boolean told =
        match.construction().rule().isWeak()
            && isSpeech(tree, content)
            && tree.subtree(content).stream()
                .anyMatch(
                    i -> i > content && tree.tag(i).equals("VBG") && cues.isReport(tree.token(i)));
    return told
        || match.meaning().group() == Group.NOUN && (bare || media.isPlatform(tree, content));
  }

  /** "Did not respond to a request", "will respond to any attack". */
  private boolean isDeed(Match match) {
    DependencyTree tree = match.tree();
    return otherUses.is(OtherUse.DEED, tree.token(match.cue()).lemma())
        && tree.tag(match.content()).startsWith("N")
        && (Circumstances.isNegated(tree, match.cue()) || !isSpeech(tree, match.content()));
  }

  /** "Called off the search". */
  private boolean isPhrasal(Match match) {
    DependencyTree tree = match.tree();
    int cue = match.cue();
    return otherUses.is(OtherUse.PHRASAL, tree.token(cue).lemma())
        && tree.children(cue).anyMatch(c -> c > cue && tree.token(c).lemma().equals("off"));
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
