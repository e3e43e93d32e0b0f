package org.newsgraph.web.page.resource;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.newsgraph.web.page.Page;
import org.newsgraph.web.page.PageQueries;

/** Chooses the page of a resource by its class. Safe for use by several threads. */
public final class ResourcePages {

  private static final Set<String> ARTICLES = ours("Article");
  private static final Set<String> STATEMENTS = ours("Statement", "Attitude");
  private static final Set<String> ENTITIES =
      ours(
          "Actor",
          "State",
          "Organization",
          "ArmedForce",
          "MediaOutlet",
          "Person",
          "Official",
          "Group",
          "Place");
  private static final Set<String> QUANTITIES = ours("Quantity");
  private static final Set<String> POSTS = Set.of("http://www.w3.org/ns/org#Post");

  private final PageQueries queries;
  private final SchemaOrg schema;
  private final ArticlePage article;
  private final EntityPage entity;
  private final PostPage post;
  private final StatementPage statement;
  private final QuantityPage quantity;
  private final ThingPage thing;

  /**
   * @param base the beginning of the store's own IRIs
   */
  public ResourcePages(PageQueries queries, String base) {
    NameReader names = new NameReader(queries, base);
    this.queries = queries;
    this.schema = new SchemaOrg(names);
    this.article = new ArticlePage(queries, names);
    this.entity = new EntityPage(queries, names);
    this.post = new PostPage(queries, names);
    this.statement = new StatementPage(queries, names);
    this.quantity = new QuantityPage(queries);
    this.thing = new ThingPage(queries, names);
  }

  private static Set<String> ours(String... names) {
    return Stream.of(names).map(Vocabulary.NG::concat).collect(Collectors.toUnmodifiableSet());
  }

  /**
   * The page of a resource; empty if the store does not know it.
   *
   * @param request whose parameters choose the pages of long lists, or characters of an article
   * @throws org.newsgraph.web.http.HttpException with the status 400 if a parameter is wrong
   */
  public Optional<Page> page(String iri, HttpServletRequest request) {
    ResourceProperties resource = ResourceProperties.read(queries, iri);
    return resource.isEmpty()
        ? Optional.empty()
        : page(resource, request).map(page -> page.withStructured(schema.describe(resource)));
  }

  private Optional<Page> page(ResourceProperties resource, HttpServletRequest request) {
    if (resource.isAnyOf(ARTICLES)) {
      return Optional.of(article.page(resource, request));
    }
    if (resource.isAnyOf(ENTITIES)) {
      return Optional.of(entity.page(resource, request));
    }
    if (resource.isAnyOf(POSTS)) {
      return Optional.of(post.page(resource, request));
    }
    return known(resource, request).or(() -> Optional.of(thing.page(resource)));
  }

  private Optional<Page> known(ResourceProperties resource, HttpServletRequest request) {
    if (resource.isAnyOf(STATEMENTS)) {
      return statement.page(resource, request);
    }
    return resource.isAnyOf(QUANTITIES) ? quantity.page(resource) : Optional.empty();
  }
}
