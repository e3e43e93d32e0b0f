package org.newsgraph.statement.parse;

import edu.stanford.nlp.international.Language;
import edu.stanford.nlp.ling.IndexedWord;
import edu.stanford.nlp.semgraph.SemanticGraph;
import edu.stanford.nlp.trees.GrammaticalRelation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.newsgraph.model.text.Token;

/** Builds the graph that Semgrex searches. */
public final class SemanticGraphs {

  /** Looking a relation up by its name searches a list of all. */
  private static final Map<String, GrammaticalRelation> RELATIONS = new ConcurrentHashMap<>();

  private SemanticGraphs() {}

  /** The sentence's basic dependencies; a node's index is the token's plus one. */
  public static SemanticGraph of(DependencyTree tree) {
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
