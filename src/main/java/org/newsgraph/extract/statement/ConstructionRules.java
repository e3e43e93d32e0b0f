package org.newsgraph.extract.statement;

import edu.stanford.nlp.semgraph.SemanticGraph;
import edu.stanford.nlp.semgraph.semgrex.SemgrexMatcher;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.newsgraph.lexicon.Lexicon;
import org.newsgraph.model.Span;

/** Reads the constructions of {@code constructions.tsv}. */
final class ConstructionRules {

  private static final int LIGHT = 39;

  private final LightVerbs lightVerbs = new LightVerbs();
  private final List<Construction> constructions;
  private final CueLexicon cues;
  private final Speakers speakers;
  private final ConstructionWords words;
  private final Objections objections;

  ConstructionRules(CueLexicon cues, Speakers speakers, ContentBounds bounds, Switches switches) {
    this.cues = cues;
    this.speakers = speakers;
    this.words = new ConstructionWords(bounds);
    this.objections = new Objections(cues, speakers, switches);
    this.constructions =
        Lexicon.table("constructions.tsv", 5).stream()
            .filter(row -> switches.isOn(row.get(0)))
            .map(Construction::of)
            .toList();
  }

  /** All readings of the sentence, competing ones too. */
  void read(Page page, Tree tree, Readings readings) {
    if (tree.sentence().tokens().stream().noneMatch(cues::isCue)) {
      return;
    }
    SemanticGraph graph = Graphs.of(tree);
    for (Construction construction : constructions) {
      SemgrexMatcher matcher = construction.pattern().matcher(graph);
      while (matcher.find()) {
        ConstructionNodes nodes = ConstructionNodes.of(matcher);
        offer(page, tree, construction, nodes).ifPresent(offer -> decide(offer, readings));
      }
    }
  }

  private void decide(Offer offer, Readings readings) {
    objections
        .against(offer)
        .ifPresentOrElse(
            objection -> readings.refuse(offer.candidate(), objection),
            () -> readings.offer(offer.candidate()));
  }

  private Optional<Offer> offer(
      Page page, Tree tree, Construction construction, ConstructionNodes nodes) {
    String preposition =
        nodes.preposition() < 0 ? "" : tree.word(nodes.preposition()).toLowerCase(Locale.ROOT);
    return cues.find(tree.token(nodes.cue()), construction.frame(preposition))
        .filter(cue -> construction.allows(nodes.cue(), nodes.from()))
        .flatMap(cue -> offer(page, tree, construction, cue, nodes));
  }

  private Optional<Offer> offer(
      Page page, Tree tree, Construction construction, Cue cue, ConstructionNodes nodes) {
    boolean addressed = construction.mayAddress() && cue.frames().contains("addressee");
    BitSet said = words.of(page, tree, construction, addressed ? nodes.fromContent() : nodes);
    List<Span> spans = Words.spans(tree, said);
    return spans.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Offer(
                construction,
                cue,
                candidate(tree, construction, cue, nodes, spans),
                said.nextSetBit(0),
                nodes.content()));
  }

  private Candidate candidate(
      Tree tree, Construction construction, Cue cue, ConstructionNodes nodes, List<Span> content) {
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
