package org.newsgraph.web.page.resource;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import org.newsgraph.web.page.Description;
import org.newsgraph.web.page.Names;
import org.newsgraph.web.page.Page;
import org.newsgraph.web.page.Questions;
import org.newsgraph.web.page.Vocabulary;
import org.newsgraph.web.page.article.ArticlePages;
import org.newsgraph.web.page.claim.ClaimPages;
import org.newsgraph.web.page.entity.EntityPages;
import org.newsgraph.web.page.entity.ThingPages;

/** The pages of the things that the store knows: articles, actors, places, statements and all. */
public final class ResourcePages {

  private static final Set<String> CLAIMS = Set.of("Statement", "Attitude");
  private static final Set<String> ENTITIES =
      Set.of(
          "Actor",
          "State",
          "Organization",
          "ArmedForce",
          "MediaOutlet",
          "Person",
          "Official",
          "Group",
          "Place");

  private final Questions questions;
  private final ArticlePages articles;
  private final EntityPages entities;
  private final ClaimPages claims;
  private final ThingPages things;

  /**
   * Of a store.
   *
   * @param base what its own IRIs begin with
   */
  public ResourcePages(Questions questions, String base) {
    Names names = new Names(questions, base);
    this.questions = questions;
    this.articles = new ArticlePages(questions, names);
    this.entities = new EntityPages(questions, names);
    this.claims = new ClaimPages(questions, names);
    this.things = new ThingPages(questions, names);
  }

  /**
   * The page of a thing; empty if the store says nothing of it.
   *
   * @param iri of the thing
   * @param request whose parameters choose the part of a long list, or the characters to mark
   * @throws org.newsgraph.web.http.HttpException if a parameter is wrong
   */
  public Optional<Page> page(String iri, HttpServletRequest request) {
    Description description = Description.of(questions, iri);
    if (description.isEmpty()) {
      return Optional.empty();
    }
    if (description.isA(Vocabulary.NG + "Article")) {
      return Optional.of(articles.page(iri, description, request));
    }
    if (description.isAnyOf(ENTITIES)) {
      return Optional.of(entities.page(iri, description, request));
    }
    if (description.isA("http://www.w3.org/ns/org#Post")) {
      return Optional.of(things.post(iri, description, request));
    }
    Optional<Page> claim =
        description.isAnyOf(CLAIMS) ? claims.page(iri, description, request) : Optional.empty();
    return claim.or(() -> Optional.of(things.thing(iri, description)));
  }
}
