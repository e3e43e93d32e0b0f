package org.newsgraph.web.page.resource;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.newsgraph.web.page.Page;
import org.newsgraph.web.page.PageQueries;
import org.newsgraph.web.page.resource.FactReader.QuantityRow;

/** The page of a statement or an attitude. */
public final class StatementPage {

  private static final Listing.Relation NESTED =
      new Listing.Relation("nested", "related", Vocabulary.WITHIN);

  private final PageQueries queries;
  private final NameReader names;
  private final StatementReader statements;

  /**
   * What the page shows.
   *
   * @param statement or attitude
   * @param outer the statement in whose content it stands
   * @param mentions actors and places in its content
   * @param numbers that it claims
   * @param links from and to other statements
   * @param nested statements in its content
   */
  public record View(
      StatementRow statement,
      Optional<StatementRow> outer,
      List<NamedResource> mentions,
      List<QuantityRow> numbers,
      List<StatementRow.Link> links,
      Listing<StatementRow> nested) {

    /** Copies the lists. */
    public View {
      mentions = List.copyOf(mentions);
      numbers = List.copyOf(numbers);
      links = List.copyOf(links);
    }
  }

  StatementPage(PageQueries queries, NameReader names) {
    this.queries = queries;
    this.names = names;
    this.statements = new StatementReader(queries);
  }

  /** The page; empty if the store lacks a property of the statement that the page needs. */
  Optional<Page> page(ResourceProperties resource, HttpServletRequest request) {
    return statements.withIris(List.of(resource.iri())).stream()
        .findFirst()
        .map(
            statement ->
                new Page(
                    "statement",
                    "%s: %s – NewsGraph"
                        .formatted(statement.who().name(), names.name(resource.iri()).label()),
                    view(statement, resource, request)));
  }

  private View view(
      StatementRow statement, ResourceProperties resource, HttpServletRequest request) {
    String iri = statement.iri();
    return new View(
        statement,
        statements.withIris(statement.manner().within().stream().toList()).stream().findFirst(),
        names.inOrder(resource.texts(Vocabulary.MENTIONS)),
        new FactReader(queries).claimedIn(iri),
        statements.links(iri),
        new Listing.Reader(queries, iri, request).read(NESTED, statements::withIris));
  }
}
