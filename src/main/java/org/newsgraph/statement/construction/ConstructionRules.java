package org.newsgraph.statement.construction;

import edu.stanford.nlp.international.Language;
import edu.stanford.nlp.ling.IndexedWord;
import edu.stanford.nlp.semgraph.SemanticGraph;
import edu.stanford.nlp.trees.GrammaticalRelation;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.newsgraph.lexicon.Lexicon;
import org.newsgraph.model.findings.ContentForm;
import org.newsgraph.model.text.Span;
import org.newsgraph.model.text.Token;
import org.newsgraph.statement.construction.Construction.Nodes;
import org.newsgraph.statement.construction.MatchFilters.Match;
import org.newsgraph.statement.content.ContentBounds;
import org.newsgraph.statement.cue.Cue;
import org.newsgraph.statement.cue.CueLexicon;
import org.newsgraph.statement.cue.Frame;
import org.newsgraph.statement.parse.DependencyTree;
import org.newsgraph.statement.parse.ParsedArticle;
import org.newsgraph.statement.select.Candidate;
import org.newsgraph.statement.select.CandidateSelection.Rejected;
import org.newsgraph.statement.select.ReportingRule;
import org.newsgraph.statement.select.RuleSwitches;
import org.newsgraph.statement.speaker.SpeakerFinder;

/** Reads the constructions of {@code constructions.tsv}. */
public final class ConstructionRules {

  private final Set<String> lightVerbs = Lexicon.words("light-verbs.txt");
  private final List<Construction> constructions;
  private final CueLexicon cues;
  private final SpeakerFinder speakers;
  private final ContentBounds bounds;
  private final MatchFilters filters;

  /**
   * @param cues the reporting words
   * @param speakers finds their speakers
   * @param bounds finds where content begins and ends
   * @param switches which constructions and filters are applied
   */
  public ConstructionRules(
      CueLexicon cues, SpeakerFinder speakers, ContentBounds bounds, RuleSwitches switches) {
    this.cues = cues;
    this.speakers = speakers;
    this.bounds = bounds;
    this.filters = new MatchFilters(cues, speakers, switches);
    this.constructions = Construction.load().filter(c -> switches.isOn(c.rule().name())).toList();
  }

  /** The names of all constructions, in the order of the table. */
  public static Stream<String> names() {
    return Construction.names();
  }

  /**
   * The readings of a sentence, in the order of the constructions.
   *
   * @param candidates those that may compete with others
   * @param rejected those that a filter refuses
   */
  public record Readings(List<Candidate> candidates, List<Rejected> rejected) {}

  /** The readings of the sentence; competing ones, too. */
  public Readings read(ParsedArticle article, DependencyTree tree) {
    if (tree.sentence().tokens().stream().noneMatch(cues::isCue)) {
      return new Readings(List.of(), List.of());
    }
    SemanticGraph graph = SemgrexGraphs.of(tree);
    List<Candidate> candidates = new ArrayList<>();
    List<Rejected> rejected = new ArrayList<>();
    for (Construction construction : constructions) {
      for (Nodes nodes : construction.match(graph)) {
        Optional<Match> match = match(article, tree, construction, nodes);
        if (match.isPresent()) {
          Candidate candidate = match.get().candidate();
          filters
              .objection(match.get())
              .ifPresentOrElse(
                  reason -> rejected.add(new Rejected(candidate, reason)),
                  () -> candidates.add(candidate));
        }
      }
    }
    return new Readings(candidates, rejected);
  }

  private Optional<Match> match(
      ParsedArticle article, DependencyTree tree, Construction construction, Nodes nodes) {
    return cues.find(
            tree.token(nodes.cue()), construction.frame().with(tree.lower(nodes.preposition())))
        .flatMap(cue -> match(article, tree, construction, cue, nodes));
  }

  private Optional<Match> match(
      ParsedArticle article, DependencyTree tree, Construction construction, Cue cue, Nodes nodes) {
    boolean addressed = construction.mayAddress() && cue.frames().contains(Frame.ADDRESSEE);
    BitSet words = content(article, tree, construction, addressed ? nodes.fromContent() : nodes);
    List<Span> content = tree.spans(words);
    return content.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Match(
                construction,
                cue,
                candidate(tree, construction.rule(), cue, nodes, content),
                words.nextSetBit(0),
                nodes.content(),
                article.isQuoted(tree, nodes.cue())));
  }

  /** The words of the content, without a preposition that belongs to the cue. */
  private BitSet content(
      ParsedArticle article, DependencyTree tree, Construction construction, Nodes nodes) {
    BitSet words =
        switch (construction.extent()) {
          case GOVERNOR -> bounds.governor(tree, nodes.cue(), nodes.content());
          case PHRASE -> bounds.phrase(article, tree, nodes.cue(), nodes.content());
          case SUBJECT -> tree.subtree(nodes.content());
          case WHOLE -> whole(article, tree, nodes);
          case RIGHT -> right(article, tree, construction, nodes);
        };
    if (nodes.preposition() >= 0 && nodes.preposition() == words.nextSetBit(0)) {
      words.clear(nodes.preposition());
    }
    return words;
  }

  private BitSet right(
      ParsedArticle article, DependencyTree tree, Construction construction, Nodes nodes) {
    return construction.rule().content() == ContentForm.PREDICATION
        ? bounds.predication(article, tree, nodes.cue(), nodes.from(), nodes.content())
        : bounds.right(article, tree, nodes.cue(), nodes.from(), nodes.content());
  }

  /** The subject and what follows the cue, without the agent. */
  private BitSet whole(ParsedArticle article, DependencyTree tree, Nodes nodes) {
    BitSet words = bounds.right(article, tree, nodes.cue(), nodes.content(), nodes.content());
    words.or(tree.subtree(nodes.from()));
    tree.agent(nodes.cue())
        .ifPresent(agent -> words.andNot(agentWords(tree, agent, nodes.content())));
    return words;
  }

  /** The by-phrase, without the content where that depends on it. */
  private static BitSet agentWords(DependencyTree tree, int agent, int content) {
    BitSet words = tree.subtree(agent);
    if (words.get(content)) {
      words.andNot(tree.subtree(content));
    }
    return words;
  }

  private Candidate candidate(
      DependencyTree tree, ReportingRule rule, Cue cue, Nodes nodes, List<Span> content) {
    boolean supported = isSupported(tree, nodes.cue());
    int begin = supported ? tree.head(nodes.cue()) : nodes.cue();
    int last = nodes.preposition() == nodes.cue() + 1 ? nodes.preposition() : nodes.cue();
    return new Candidate(
        tree,
        nodes.cue(),
        tree.sentence().span(begin, last + 1),
        speakers.find(tree, nodes.cue()),
        content,
        cue.stance(),
        supported ? rule.supported() : rule);
  }

  /** Whether the cue is the noun of a light verb before it: "voiced concern". */
  private boolean isSupported(DependencyTree tree, int cue) {
    int verb = tree.head(cue);
    return tree.tag(cue).startsWith("NN")
        && tree.relation(cue).equals("obj")
        && verb < cue
        && lightVerbs.contains(tree.token(verb).lemma());
  }

  /** Converts dependency trees to the graphs that Semgrex searches. */
  private static final class SemgrexGraphs {

    /** A cache, since CoreNLP looks relations up in a list of all. */
    private static final Map<String, GrammaticalRelation> RELATIONS = new ConcurrentHashMap<>();

    private SemgrexGraphs() {}

    /**
     * The basic dependencies of the sentence; the index of a node is that of its token plus one.
     */
    static SemanticGraph of(DependencyTree tree) {
      SemanticGraph graph = new SemanticGraph();
      List<IndexedWord> nodes = new ArrayList<>();
      for (Token token : tree.sentence().tokens()) {
        IndexedWord node = node(token);
        nodes.add(node);
        graph.addVertex(node);
      }
      for (Token token : tree.sentence().tokens()) {
        IndexedWord node = nodes.get(token.index());
        if (token.head() < 0) {
          graph.addRoot(node);
        } else {
          graph.addEdge(nodes.get(token.head()), node, relation(token), 0, false);
        }
      }
      return graph;
    }

    private static IndexedWord node(Token token) {
      IndexedWord node = new IndexedWord("", 0, token.index() + 1);
      node.setWord(token.word());
      node.setValue(token.word());
      node.setLemma(token.lemma());
      node.setTag(token.tag());
      return node;
    }

    private static GrammaticalRelation relation(Token token) {
      return RELATIONS.computeIfAbsent(
          token.relation(), name -> GrammaticalRelation.valueOf(Language.UniversalEnglish, name));
    }
  }
}
