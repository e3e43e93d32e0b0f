package org.newsgraph.crosslink;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.newsgraph.crosslink.claim.AnaphoricResponses;
import org.newsgraph.crosslink.claim.ClaimNouns;
import org.newsgraph.crosslink.claim.ContentReader;
import org.newsgraph.crosslink.claim.LinkRule;
import org.newsgraph.crosslink.claim.LinkRule.LinkDecision;
import org.newsgraph.crosslink.claim.NestedClaims;
import org.newsgraph.crosslink.claim.Replies;
import org.newsgraph.crosslink.claim.SameQuotation;
import org.newsgraph.crosslink.claim.SameWords;
import org.newsgraph.crosslink.claim.SimilarContent;
import org.newsgraph.crosslink.claim.StatementContext;
import org.newsgraph.crosslink.number.NumberGrouper;
import org.newsgraph.model.facts.ArticleFacts;
import org.newsgraph.model.facts.ArticleFacts.StatementLink;

/**
 * Finds which statements of an article repeat, confirm, deny or answer which others of it, and
 * which of its numbers are on one thing. Where a rule is unsure it abstains.
 *
 * <p>Stateless, so one instance may be shared between threads.
 */
public final class ClaimLinker {

  private final ContentReader reader = new ContentReader();
  private final NumberGrouper groups = new NumberGrouper();

  /** The stricter the rule, the earlier: of two that link the same pair the first is believed. */
  private final List<LinkRule> rules =
      List.of(
          new NestedClaims(),
          new SameWords(),
          new ClaimNouns(),
          new AnaphoricResponses(),
          new Replies(),
          new SameQuotation(),
          new SimilarContent());

  /** The facts with their links, and the numbers in their groups. */
  public ArticleFacts link(ArticleFacts facts) {
    return facts.toBuilder().quantities(groups.group(facts)).links(links(facts)).build();
  }

  /** Every pair that a rule looked at, also those that it does not link. */
  public List<LinkDecision> consider(ArticleFacts facts) {
    StatementContext page = new StatementContext(facts, reader.read(facts));
    return rules.stream().flatMap(rule -> rule.apply(page).stream()).toList();
  }

  private List<StatementLink> links(ArticleFacts facts) {
    Set<Set<Integer>> linked = new HashSet<>();
    List<StatementLink> links = new ArrayList<>();
    for (LinkDecision pair : consider(facts)) {
      if (pair.relation().isPresent() && linked.add(Set.of(pair.from(), pair.to()))) {
        pair.link().ifPresent(links::add);
      }
    }
    return links;
  }
}
