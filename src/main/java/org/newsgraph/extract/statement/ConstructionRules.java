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
  private final Silence silence;

  ConstructionRules(CueLexicon cues, Speakers speakers, Set<String> disabled) {
    this.cues = cues;
    this.speakers = speakers;
    this.bounds = new ContentBounds(cues);
    this.silence = new Silence(cues);
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
        .filter(c -> !isSetting(tree, cue, c))
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
    return spans.isEmpty()
            || isDoubtful(construction, cue, source)
            || isEmpty(tree, construction, cue, nodes, words.nextSetBit(0))
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

  /** Whether nothing is said, or what is said lacks its subject. */
  private boolean isEmpty(Tree tree, Construction construction, Cue cue, Nodes nodes, int begin) {
    boolean headless = construction.frame().equals("clause") && tree.isFinite(begin);
    return headless || silence.isSilent(tree, nodes.cue(), cue, begin, nodes.content());
  }

  /** "Talking about the plan, she said", "Asked whether he knew, he said": when, not what. */
  private boolean isSetting(Tree tree, int cue, Cue meaning) {
    boolean participle = tree.tag(cue).equals("VBG") && !meaning.frames().contains("clause");
    boolean passive = tree.tag(cue).equals("VBN") && tree.token(cue).head() > cue;
    return cue <= 1 && (participle || passive) || isAside(tree, cue);
  }

  /** "The mayor, asked about the plan, said". */
  private boolean isAside(Tree tree, int cue) {
    boolean apart = tree.is(cue - 1, ",") && Set.of("VBN", "VBD").contains(tree.tag(cue));
    for (int i = cue + 1; apart && i < tree.size(); i++) {
      if (tree.isFinite(i)) {
        return tree.is(i - 1, ",") && cues.isReport(tree.token(i));
      }
    }
    return false;
  }

  private BitSet words(Page page, Tree tree, String shape, Nodes nodes, int from) {
    return switch (shape) {
      case "governor" -> bounds.governor(tree, nodes.cue(), nodes.content());
      case "phrase" -> bounds.phrase(page, tree, nodes.cue(), nodes.content());
      case "subject" -> tree.subtree(nodes.content());
      case "whole" -> {
        BitSet words = bounds.right(page, tree, nodes.cue(), nodes.content(), nodes.content());
        words.or(tree.subtree(from));
        Speakers.agent(tree, nodes.cue())
            .ifPresent(a -> words.andNot(agentWords(tree, a, nodes.content())));
        yield words;
      }
      default -> bounds.right(page, tree, nodes.cue(), from, nodes.content());
    };
  }

  /** The by-phrase, without the content where that hangs from it. */
  private static BitSet agentWords(Tree tree, int agent, int content) {
    BitSet words = tree.subtree(agent);
    if (words.get(content)) {
      words.andNot(tree.subtree(content));
    }
    return words;
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
