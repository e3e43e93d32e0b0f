package org.newsgraph.extract.statement;

import edu.stanford.nlp.ling.IndexedWord;
import edu.stanford.nlp.semgraph.SemanticGraph;
import edu.stanford.nlp.semgraph.semgrex.SemgrexMatcher;
import edu.stanford.nlp.semgraph.semgrex.SemgrexPattern;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.newsgraph.lexicon.Lexicon;
import org.newsgraph.model.Span;
import org.newsgraph.model.Stance;

/** Reads the constructions of {@code constructions.tsv}. */
final class ConstructionRules {

  private static final int WEAK = 40;
  private static final int LIGHT = 39;
  private static final Set<String> FORWARD = Set.of("right", "phrase");

  private final Set<String> lightVerbs = Lexicon.words("light-verbs.txt");
  private final List<Construction> constructions;
  private final CueLexicon cues;
  private final Speakers speakers;
  private final ContentBounds bounds;

  ConstructionRules(CueLexicon cues, Speakers speakers, Set<String> disabled) {
    this.cues = cues;
    this.speakers = speakers;
    this.bounds = new ContentBounds(cues);
    this.constructions =
        Lexicon.table("constructions.tsv", 5).stream()
            .filter(row -> !disabled.contains(row.get(0)))
            .map(ConstructionRules::construction)
            .toList();
  }

  private static Construction construction(List<String> row) {
    return new Construction(
        row.get(0),
        Integer.parseInt(row.get(1)),
        row.get(2),
        row.get(3),
        SemgrexPattern.compile(row.get(4)));
  }

  /** All readings of the sentence, competing ones too. */
  List<Candidate> read(Page page, Tree tree) {
    List<Candidate> found = new ArrayList<>();
    if (tree.sentence().tokens().stream().noneMatch(cues::isCue)) {
      return found;
    }
    SemanticGraph graph = Graphs.of(tree);
    for (Construction construction : constructions) {
      SemgrexMatcher matcher = construction.pattern().matcher(graph);
      while (matcher.find()) {
        read(page, tree, construction, matcher).ifPresent(found::add);
      }
    }
    return found;
  }

  private Optional<Candidate> read(
      Page page, Tree tree, Construction construction, SemgrexMatcher matcher) {
    int cue = index(matcher.getNode("cue"));
    int content = index(matcher.getNode("content"));
    int from =
        Optional.ofNullable(matcher.getNode("from")).map(ConstructionRules::index).orElse(content);
    Optional<IndexedWord> prep = Optional.ofNullable(matcher.getNode("prep"));
    String word = prep.map(p -> p.word().toLowerCase(Locale.ROOT)).orElse("");
    String frame = construction.frame() + (construction.frame().endsWith(":") ? word : "");
    return cues.find(tree.token(cue), frame)
        .filter(c -> !isSetting(tree, cue, c) && !isSilence(tree, c, content))
        .filter(c -> !FORWARD.contains(construction.shape()) || cue < from)
        .flatMap(c -> candidate(page, tree, construction, c, new Nodes(cue, from, content, prep)));
  }

  private Optional<Candidate> candidate(
      Page page, Tree tree, Construction construction, Cue cue, Nodes nodes) {
    boolean addressed =
        construction.frame().equals("obj-inf")
            && construction.shape().equals("right")
            && cue.frames().contains("addressee");
    int from = addressed ? nodes.content() : nodes.from();
    BitSet words = words(page, tree, construction.shape(), nodes, from);
    int prep = nodes.prep().map(ConstructionRules::index).orElse(-1);
    if (prep >= 0 && prep == words.nextSetBit(0)) {
      words.clear(prep);
    }
    List<Span> spans = Words.spans(tree, words);
    Optional<Source> source = speakers.of(tree, nodes.cue());
    return spans.isEmpty() || isDoubtful(construction, cue, source)
        ? Optional.empty()
        : Optional.of(
            new Candidate(
                tree,
                nodes.cue(),
                cueSpan(tree, nodes.cue(), prep),
                source,
                spans,
                cue.group(),
                cue.stance(),
                construction.name(),
                isLight(tree, nodes.cue()) ? LIGHT : construction.rank()));
  }

  /** A weak reading needs a source, and for a saying one that can speak. */
  private boolean isDoubtful(Construction construction, Cue cue, Optional<Source> source) {
    boolean attitude = cue.isAttitude();
    return construction.rank() >= WEAK
        && source.map(s -> !attitude && !speakers.canSpeak(s)).orElse(attitude);
  }

  /** "Declined to comment": nothing is said. */
  private boolean isSilence(Tree tree, Cue meaning, int content) {
    return meaning.stance() == Stance.DENY
        && tree.tag(content).equals("VB")
        && cues.isCue(tree.token(content))
        && tree.stream(content).noneMatch(c -> c > content && !tree.isMark(c));
  }

  /** "Talking about the plan, she said": where and when, not what. */
  private static boolean isSetting(Tree tree, int cue, Cue meaning) {
    return cue <= 1 && tree.tag(cue).equals("VBG") && !meaning.frames().contains("clause");
  }

  private BitSet words(Page page, Tree tree, String shape, Nodes nodes, int from) {
    return switch (shape) {
      case "governor" -> bounds.governor(tree, nodes.cue(), nodes.content());
      case "phrase" -> bounds.phrase(page, tree, nodes.cue(), nodes.content());
      case "subject" -> tree.subtree(nodes.content());
      case "whole" -> {
        BitSet words = bounds.right(page, tree, nodes.cue(), nodes.content(), nodes.content());
        words.or(tree.subtree(from));
        Speakers.agent(tree, nodes.cue()).ifPresent(a -> words.andNot(tree.subtree(a)));
        yield words;
      }
      default -> bounds.right(page, tree, nodes.cue(), from, nodes.content());
    };
  }

  /** "called for", "voiced concern": a preposition after the cue or a verb before it is a part. */
  private Span cueSpan(Tree tree, int cue, int prep) {
    int begin = isLight(tree, cue) ? tree.token(cue).head() : cue;
    return tree.sentence().span(begin, prep == cue + 1 ? prep + 1 : cue + 1);
  }

  /** Whether the cue is the noun of a light verb. */
  private boolean isLight(Tree tree, int cue) {
    int verb = tree.token(cue).head();
    return tree.tag(cue).startsWith("NN")
        && tree.relation(cue).equals("obj")
        && verb < cue
        && lightVerbs.contains(tree.token(verb).lemma());
  }

  private static int index(IndexedWord node) {
    return node.index() - 1;
  }

  private record Nodes(int cue, int from, int content, Optional<IndexedWord> prep) {}
}
