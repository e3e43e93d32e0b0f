package org.newsgraph.web.page.article;

import java.util.List;
import java.util.Map;
import org.newsgraph.web.page.facts.ClaimRow;
import org.newsgraph.web.page.facts.Facts;
import org.newsgraph.web.page.facts.RelatedClaim;

/**
 * What was read from an article.
 *
 * @param claims its statements and attitudes, in the order of the text
 * @param links from them to other statements, by their IRIs
 * @param mentioned its actors and places
 * @param memberships who holds a post
 * @param quantities its numbers
 * @param unresolved what could not be told
 */
public record ArticleReadings(
    List<ClaimRow> claims,
    Map<String, List<RelatedClaim>> links,
    List<Facts.Mentioned> mentioned,
    List<Facts.Membership> memberships,
    List<Facts.Quantity> quantities,
    List<Facts.Unresolved> unresolved) {

  /** Copies the collections. */
  public ArticleReadings {
    claims = List.copyOf(claims);
    links = Map.copyOf(links);
    mentioned = List.copyOf(mentioned);
    memberships = List.copyOf(memberships);
    quantities = List.copyOf(quantities);
    unresolved = List.copyOf(unresolved);
  }

  /** The links of a statement, none if it has none. */
  public List<RelatedClaim> links(ClaimRow claim) {
    return links.getOrDefault(claim.iri(), List.of());
  }

  /** Those who act or speak. */
  public List<Facts.Mentioned> actors() {
    return mentioned.stream().filter(it -> !it.place()).toList();
  }

  /** Where it happens. */
  public List<Facts.Mentioned> places() {
    return mentioned.stream().filter(Facts.Mentioned::place).toList();
  }
}
