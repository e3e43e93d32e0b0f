package org.newsgraph.statement.construction;

import edu.stanford.nlp.semgraph.SemanticGraph;
import edu.stanford.nlp.semgraph.semgrex.SemgrexMatcher;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.newsgraph.lexicon.Lexicon;
import org.newsgraph.model.text.Span;
import org.newsgraph.statement.content.ContentBounds;
import org.newsgraph.statement.cue.Cue;
import org.newsgraph.statement.cue.CueLexicon;
import org.newsgraph.statement.parse.DependencyTree;
import org.newsgraph.statement.parse.ParsedArticle;
import org.newsgraph.statement.parse.SemanticGraphs;
import org.newsgraph.statement.parse.TokenSpans;
import org.newsgraph.statement.select.Candidate;
import org.newsgraph.statement.select.RuleSwitches;
import org.newsgraph.statement.speaker.SpeakerFinder;

/** Reads the constructions of {@code constructions.tsv}. */
public final class ConstructionRules {

  private static final int LIGHT = 39;

  private final LightVerbs lightVerbs = new LightVerbs();
  private final List<Construction> constructions;
  private final CueLexicon cues;
  private final SpeakerFinder speakers;
  private final ConstructionWords words;
  private final MatchFilters objections;

  public ConstructionRules(
      CueLexicon cues, SpeakerFinder speakers, ContentBounds bounds, RuleSwitches switches) {
    this.cues = cues;
    this.speakers = speakers;
    this.words = new ConstructionWords(bounds);
    this.objections = new MatchFilters(cues, speakers, switches);
    this.constructions =
        Lexicon.table("constructions.tsv", 5).stream()
            .filter(row -> switches.isOn(row.get(0)))
            .map(Construction::of)
            .toList();
  }

  /** All readings of the sentence, competing ones too. */
  public void read(ParsedArticle page, DependencyTree tree, CandidateCollector readings) {
    if (tree.sentence().tokens().stream().noneMatch(cues::isCue)) {
      return;
    }
    SemanticGraph graph = SemanticGraphs.of(tree);
    for (Construction construction : constructions) {
      SemgrexMatcher matcher = construction.pattern().matcher(graph);
      while (matcher.find()) {
        ConstructionNodes nodes = ConstructionNodes.of(matcher);
        offer(page, tree, construction, nodes).ifPresent(offer -> decide(offer, readings));
      }
    }
  }

  private void decide(ConstructionMatch offer, CandidateCollector readings) {
    objections
        .against(offer)
        .ifPresentOrElse(
            objection -> readings.refuse(offer.candidate(), objection),
            () -> readings.offer(offer.candidate()));
  }

  private Optional<ConstructionMatch> offer(
      ParsedArticle page, DependencyTree tree, Construction construction, ConstructionNodes nodes) {
    String preposition =
        nodes.preposition() < 0 ? "" : tree.word(nodes.preposition()).toLowerCase(Locale.ROOT);
    return cues.find(tree.token(nodes.cue()), construction.frame(preposition))
        .filter(cue -> construction.allows(nodes.cue(), nodes.from()))
        .flatMap(cue -> offer(page, tree, construction, cue, nodes));
  }

  private Optional<ConstructionMatch> offer(
      ParsedArticle page,
      DependencyTree tree,
      Construction construction,
      Cue cue,
      ConstructionNodes nodes) {
    boolean addressed = construction.mayAddress() && cue.frames().contains("addressee");
    BitSet said = words.of(page, tree, construction, addressed ? nodes.fromContent() : nodes);
    List<Span> spans = TokenSpans.spans(tree, said);
    return spans.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new ConstructionMatch(
                construction,
                cue,
                candidate(tree, construction, cue, nodes, spans),
                said.nextSetBit(0),
                nodes.content()));
  }

  private Candidate candidate(
      DependencyTree tree,
      Construction construction,
      Cue cue,
      ConstructionNodes nodes,
      List<Span> content) {
    return new Candidate(
        tree,
        nodes.cue(),
        lightVerbs.cueSpan(tree, nodes.cue(), nodes.preposition()),
        speakers.of(tree, nodes.cue()),
        content,
        cue.group(),
        cue.stance(),
        construction.name(),
        lightVerbs.support(tree, nodes.cue()) ? LIGHT : construction.rank());
  }
}
