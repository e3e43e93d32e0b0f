package org.newsgraph.crosslink.claim;

import java.util.List;
import java.util.Optional;
import org.newsgraph.model.facts.ArticleFacts.StatementLink;
import org.newsgraph.model.facts.Relation;

/** Looks for links between the statements of one article. */
public interface LinkRule {

  /** The pairs that it looked at. */
  List<LinkDecision> apply(StatementContext context);

  /**
   * A pair of statements that a rule looked at, and what it found.
   *
   * @param from the one that may do something to the other
   * @param to the other one
   * @param rule which rule
   * @param relation empty if the rule abstains
   * @param reason why it abstains, empty if it does not
   */
  public record LinkDecision(
      int from, int to, String rule, Optional<Relation> relation, String reason) {

    static LinkDecision linked(int from, Relation relation, int to, String rule) {
      return new LinkDecision(from, to, rule, Optional.of(relation), "");
    }

    static LinkDecision refused(int from, int to, String rule, String reason) {
      return new LinkDecision(from, to, rule, Optional.empty(), reason);
    }

    public Optional<StatementLink> link() {
      return relation.map(found -> new StatementLink(from, found, to, rule));
    }
  }
}
