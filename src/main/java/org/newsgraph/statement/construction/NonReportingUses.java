package org.newsgraph.statement.construction;

import java.util.List;
import java.util.Set;
import org.newsgraph.lexicon.Lexicon;
import org.newsgraph.lexicon.WordNet;
import org.newsgraph.model.findings.Stance;
import org.newsgraph.statement.circumstance.Circumstances;
import org.newsgraph.statement.circumstance.Media;
import org.newsgraph.statement.cue.CueLexicon;
import org.newsgraph.statement.parse.DependencyTree;

/** Tells when a reporting word reports nothing. */
final class NonReportingUses {

  private static final Set<String> QUESTION_TAGS = Set.of("WP", "WRB", "WDT");

  private final Set<String> answers = Lexicon.words("answer-cues.txt");
  private final Set<String> ownable = Lexicon.words("ownable-classes.txt");
  private final Set<String> interrogatives = Lexicon.words("interrogative-conjunctions.txt");
  private final Set<String> speechNouns = Lexicon.words("speech-nouns.txt");
  private final Media media = new Media();
  private final CueLexicon cues;

  NonReportingUses(CueLexicon cues) {
    this.cues = cues;
  }

  /** Each kind of silence, to be left out by its name. */
  List<MatchFilter> objections() {
    return List.of(
        new MatchFilter("silence-refusal", "refuses to speak", this::refuses),
        new MatchFilter("silence-ownership", "claims a thing for himself", this::claimsThing),
        new MatchFilter("silence-topic", "a noun of speech without what is said", this::lacksTopic),
        new MatchFilter("silence-answer", "acts instead of answering in words", this::acts),
        new MatchFilter("silence-question", "leaves a question open", this::leavesOpen));
  }

  /** "Declined to comment", "declined to give details". */
  private boolean refuses(ConstructionMatch offer) {
    return offer.meaning().stance() == Stance.DENY
        && offer.tree().tag(offer.content()).equals("VB")
        && tellsSomething(offer.tree(), offer.content());
  }

  private boolean tellsSomething(DependencyTree tree, int verb) {
    boolean says = cues.find(tree.token(verb)).stream().anyMatch(c -> c.group().equals("say"));
    boolean details =
        tree.stream(verb).anyMatch(c -> tree.relation(c).equals("obj") && isSpeech(tree, c));
    return says || details;
  }

  /** "Claims a part of the sea". */
  private boolean claimsThing(ConstructionMatch offer) {
    DependencyTree tree = offer.tree();
    return tree.token(offer.cue()).lemma().equals("claim")
        && tree.relation(offer.content()).equals("obj")
        && (tree.tag(offer.content()).startsWith("NNP")
            || WordNet.nounClass(tree.token(offer.content()).lemma())
                .filter(ownable::contains)
                .isPresent());
  }

  /** "A request for comment", "claims on Facebook". */
  private boolean lacksTopic(ConstructionMatch offer) {
    DependencyTree tree = offer.tree();
    int content = offer.content();
    boolean bare = isSpeech(tree, content) && tree.children(content).size() <= 1;
    return offer.meaning().group().equals("noun") && (bare || media.isPlatform(tree, content));
  }

  /** "Did not respond to a request", "will respond to any attack". */
  private boolean acts(ConstructionMatch offer) {
    DependencyTree tree = offer.tree();
    return answers.contains(tree.token(offer.cue()).lemma())
        && tree.tag(offer.content()).startsWith("N")
        && (Circumstances.isNegated(tree, offer.cue()) || !isSpeech(tree, offer.content()));
  }

  /** "Would not say when". */
  private boolean leavesOpen(ConstructionMatch offer) {
    DependencyTree tree = offer.tree();
    boolean question =
        QUESTION_TAGS.contains(tree.tag(offer.begin()))
            || interrogatives.contains(tree.lower(offer.begin()));
    return question
        && offer.meaning().group().equals("say")
        && Circumstances.isNegated(tree, offer.cue());
  }

  private boolean isSpeech(DependencyTree tree, int noun) {
    return speechNouns.contains(tree.token(noun).lemma());
  }
}
