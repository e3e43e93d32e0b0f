package org.newsgraph.web.page.resource;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.newsgraph.web.page.Page;
import org.newsgraph.web.page.PageQueries;
import org.newsgraph.web.page.resource.FactReader.MembershipRow;
import org.newsgraph.web.page.resource.ProfileReader.Tenure;

/** The page of a post, with its holders. */
public final class PostPage {

  private static final String POST_IN = "http://www.w3.org/ns/org#postIn";

  private static final Set<String> SHOWN_ELSEWHERE =
      Set.of(
          Vocabulary.TYPE,
          Vocabulary.LABEL,
          Vocabulary.PREF_LABEL,
          Vocabulary.NAME,
          Vocabulary.QUOTED_FROM);
  private static final Listing.Relation HOLDERS =
      new Listing.Relation("holders", "related", Vocabulary.POST);

  private final PageQueries queries;
  private final NameReader names;

  /**
   * What the page shows.
   *
   * @param post by its name
   * @param of the body or territory that it belongs to; empty if unknown
   * @param properties all others that it has
   * @param tenures its holders, those that most articles name first
   * @param holders in the words of each article
   */
  public record View(
      NamedResource post,
      String of,
      List<ResourceProperties.Property> properties,
      List<Tenure> tenures,
      Listing<MembershipRow> holders) {

    /** Copies the lists. */
    public View {
      tenures = List.copyOf(tenures);
      properties = List.copyOf(properties);
    }
  }

  PostPage(PageQueries queries, NameReader names) {
    this.queries = queries;
    this.names = names;
  }

  Page page(ResourceProperties resource, HttpServletRequest request) {
    NamedResource post = names.name(resource.iri());
    Listing<MembershipRow> holders =
        new Listing.Reader(queries, resource.iri(), request)
            .read(HOLDERS, new FactReader(queries)::membershipsWithIris);
    String of = of(resource, holders.items());
    View view = new View(post, of, properties(resource), tenures(post, of), holders);
    return new Page("post", post.label() + (of.isEmpty() ? "" : ", " + of) + " – NewsGraph", view);
  }

  /** The body that a post is in is often the state that it is of. */
  private List<ResourceProperties.Property> properties(ResourceProperties resource) {
    boolean same = resource.texts(Vocabulary.STATE).equals(resource.texts(POST_IN));
    Set<String> without = new HashSet<>(SHOWN_ELSEWHERE);
    if (same) {
      without.add(POST_IN);
    }
    return resource.shown(names, without);
  }

  /** What the page is headed by is not said again of each holder. */
  private List<Tenure> tenures(NamedResource post, String of) {
    return new ProfileReader(queries, names)
        .holders(post.iri()).stream().map(it -> it.of().equals(of) ? it.withoutOf() : it).toList();
  }

  /**
   * The body or territory that tells the post from others of its title, as articles have it, else
   * its state.
   */
  private String of(ResourceProperties resource, List<MembershipRow> holders) {
    return holders.stream()
        .flatMap(holder -> holder.of().stream())
        .findFirst()
        .or(
            () ->
                names.inOrder(resource.texts(Vocabulary.STATE)).stream()
                    .map(NamedResource::label)
                    .findFirst())
        .orElse("");
  }
}
