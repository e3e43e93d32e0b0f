package org.newsgraph.web.page.claim;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.newsgraph.web.page.Description;
import org.newsgraph.web.page.Listings;
import org.newsgraph.web.page.Names;
import org.newsgraph.web.page.Page;
import org.newsgraph.web.page.Questions;
import org.newsgraph.web.page.Vocabulary;
import org.newsgraph.web.page.facts.ClaimLinks;
import org.newsgraph.web.page.facts.ClaimQueries;
import org.newsgraph.web.page.facts.ClaimRow;
import org.newsgraph.web.page.facts.FactReader;

/** Makes the pages of statements and attitudes. */
public final class ClaimPages {

  private static final Listings.Key NESTED =
      new Listings.Key("nested", "related", Vocabulary.WITHIN);

  private final Questions questions;
  private final Names names;
  private final ClaimQueries claims;

  public ClaimPages(Questions questions, Names names) {
    this.questions = questions;
    this.names = names;
    this.claims = new ClaimQueries(questions);
  }

  /** The page; empty if the store does not say of the statement all that a page needs. */
  public Optional<Page> page(String iri, Description description, HttpServletRequest request) {
    return claims.of(List.of(iri)).stream()
        .findFirst()
        .map(
            claim ->
                new Page(
                    "claim",
                    "%s: %s – NewsGraph".formatted(claim.who().name(), names.of(iri).label()),
                    view(claim, description, request)));
  }

  private ClaimView view(ClaimRow claim, Description description, HttpServletRequest request) {
    String iri = claim.iri();
    return new ClaimView(
        claim,
        claims.of(claim.manner().within().stream().toList()).stream().findFirst(),
        names.inOrder(description.texts(Vocabulary.MENTIONS)),
        new FactReader(questions).claimedIn(iri),
        new ClaimLinks(questions, claims).of("statement", iri).getOrDefault(iri, List.of()),
        new Listings(questions).list(NESTED, request, iri, claims::of));
  }
}
