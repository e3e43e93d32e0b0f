package org.newsgraph.link.claim;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.newsgraph.model.ArticleFacts;
import org.newsgraph.model.StatementLink;

/**
 * Finds which statements of an article repeat, confirm, deny or answer which others of it, and
 * which of its numbers are on one thing. Where a rule is unsure it abstains.
 *
 * <p>Stateless, so one instance may be shared between threads.
 */
public final class ClaimLinker {

  private final ContentReader reader = new ContentReader();
  private final NumberGrouper groups = new NumberGrouper(reader);

  /** The stricter the rule, the earlier: of two that link the same pair the first is believed. */
  private final List<Rule> rules =
      List.of(
          new NestedClaims(),
          new SameWords(),
          new ClaimNouns(),
          new BriefVerdicts(),
          new Replies(reader),
          new SameQuotation(),
          new SimilarContent(new Similarity(new Stems())));

  /** The facts with their links, and the numbers in their groups. */
  public ArticleFacts link(ArticleFacts facts) {
    return new ArticleFacts(
        facts.article(),
        facts.actors(),
        facts.officials(),
        facts.attributions(),
        facts.places(),
        groups.group(facts),
        facts.mentions(),
        facts.unresolved(),
        facts.corrections(),
        links(facts));
  }

  /** Every pair that a rule looked at, also those that it does not link. */
  public List<Considered> consider(ArticleFacts facts) {
    Page page = new Page(facts, reader.read(facts));
    return rules.stream().flatMap(rule -> rule.apply(page).stream()).toList();
  }

  private List<StatementLink> links(ArticleFacts facts) {
    Set<Set<Integer>> linked = new HashSet<>();
    List<StatementLink> links = new ArrayList<>();
    for (Considered pair : consider(facts)) {
      if (pair.relation().isPresent() && linked.add(Set.of(pair.from(), pair.to()))) {
        pair.link().ifPresent(links::add);
      }
    }
    return links;
  }
}
