package org.newsgraph.statement.construction;

import edu.stanford.nlp.international.Language;
import edu.stanford.nlp.ling.IndexedWord;
import edu.stanford.nlp.semgraph.SemanticGraph;
import edu.stanford.nlp.trees.GrammaticalRelation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.newsgraph.model.text.Token;
import org.newsgraph.statement.parse.DependencyTree;

/** Converts dependency trees to the graphs that Semgrex searches. */
final class SemgrexGraphs {

  /** A cache, since CoreNLP looks relations up in a list of all. */
  private static final Map<String, GrammaticalRelation> RELATIONS = new ConcurrentHashMap<>();

  private SemgrexGraphs() {}

  /** The basic dependencies of the sentence; the index of a node is that of its token plus one. */
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
