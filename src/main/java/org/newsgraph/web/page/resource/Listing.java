package org.newsgraph.web.page.resource;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.newsgraph.web.http.HttpException;
import org.newsgraph.web.page.PageQueries;

/**
 * One page of the items that stand in a relation to a resource.
 *
 * @param parameter the request parameter that chooses the page; also the id of the list's section
 * @param number of the page, from 1
 * @param total how many items all pages have together
 * @param items of this page
 */
public record Listing<T>(String parameter, int number, long total, List<T> items) {

  private static final int ITEMS_PER_PAGE = 20;
  private static final int MOST_DIGITS = 7;

  /**
   * Which items a list has.
   *
   * @param parameter the request parameter that chooses the page
   * @param query the page query that gives the items in their order
   * @param property the IRI of the property that leads from an item to the resource
   */
  record Relation(String parameter, String query, String property) {}

  /** Reads the lists of one resource as a request asks for them. */
  static final class Reader {

    private final PageQueries queries;
    private final String resource;
    private final HttpServletRequest request;

    /**
     * @param resource the IRI to which the items are related
     */
    Reader(PageQueries queries, String resource, HttpServletRequest request) {
      this.queries = queries;
      this.resource = resource;
      this.request = request;
    }

    /**
     * The page of a list that the request asks for; the first unless it says otherwise.
     *
     * @param describe gives the items with some IRIs
     * @throws HttpException with the status 400 if the parameter is not the number of a page
     */
    <T> Listing<T> read(Relation relation, Function<List<String>, List<T>> describe) {
      int page = page(relation.parameter());
      Map<String, Node> values =
          Map.of(
              "relation", NodeFactory.createURI(relation.property()),
              "entity", NodeFactory.createURI(resource));
      long total = queries.select("count", values).get(0).integer("total");
      long offset = (long) (page - 1) * ITEMS_PER_PAGE;
      List<String> subjects =
          queries.select(relation.query(), values, offset, ITEMS_PER_PAGE).stream()
              .map(row -> row.text("subject"))
              .toList();
      return new Listing<>(relation.parameter(), page, total, describe.apply(subjects));
    }

    private int page(String parameter) {
      String number = Optional.ofNullable(request.getParameter(parameter)).orElse("1");
      if (number.length() > MOST_DIGITS || !number.matches("[1-9][0-9]*")) {
        throw new HttpException(
            400, "The parameter %s must be the number of a page, such as 2.".formatted(parameter));
      }
      return Integer.parseInt(number);
    }
  }

  /** Copies the list. */
  public Listing {
    items = List.copyOf(items);
  }

  /** How many pages there are; at least one. */
  public long pages() {
    return Math.max(1, (total + ITEMS_PER_PAGE - 1) / ITEMS_PER_PAGE);
  }

  /** Whether a page follows this one. */
  public boolean hasNext() {
    return number < pages();
  }

  /** A relative link to another page of this list. */
  public String query(int page) {
    return "?%s=%d#%s".formatted(parameter, page, parameter);
  }
}
