package org.newsgraph.statement.construction;

import java.util.BitSet;
import org.newsgraph.statement.content.ContentBounds;
import org.newsgraph.statement.parse.DependencyTree;
import org.newsgraph.statement.parse.ParsedArticle;
import org.newsgraph.statement.parse.Passives;

/** Says which words a construction takes for what is said, by its shape. */
final class ConstructionWords {

  private final ContentBounds bounds;

  ConstructionWords(ContentBounds bounds) {
    this.bounds = bounds;
  }

  /** The content's words, without a preposition that belongs to the cue. */
  BitSet of(
      ParsedArticle page, DependencyTree tree, Construction construction, ConstructionNodes nodes) {
    BitSet words =
        switch (construction.shape()) {
          case "governor" -> bounds.governor(tree, nodes.cue(), nodes.content());
          case "phrase" -> bounds.phrase(page, tree, nodes.cue(), nodes.content());
          case "subject" -> tree.subtree(nodes.content());
          case "whole" -> whole(page, tree, nodes);
          default -> bounds.right(page, tree, nodes.cue(), nodes.from(), nodes.content());
        };
    if (nodes.preposition() >= 0 && nodes.preposition() == words.nextSetBit(0)) {
      words.clear(nodes.preposition());
    }
    return words;
  }

  /** The subject and what follows the cue, without who does it. */
  private BitSet whole(ParsedArticle page, DependencyTree tree, ConstructionNodes nodes) {
    BitSet words = bounds.right(page, tree, nodes.cue(), nodes.content(), nodes.content());
    words.or(tree.subtree(nodes.from()));
    Passives.agent(tree, nodes.cue())
        .ifPresent(agent -> words.andNot(agentWords(tree, agent, nodes.content())));
    return words;
  }

  /** The by-phrase, without the content where that hangs from it. */
  private static BitSet agentWords(DependencyTree tree, int agent, int content) {
    BitSet words = tree.subtree(agent);
    if (words.get(content)) {
      words.andNot(tree.subtree(content));
    }
    return words;
  }
}
