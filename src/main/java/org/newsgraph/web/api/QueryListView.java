package org.newsgraph.web.api;

import java.util.List;
import org.newsgraph.query.Parameter;
import org.newsgraph.web.page.Page;

/**
 * The saved queries for people.
 *
 * @param queries in the order of their names
 */
public record QueryListView(List<Item> queries) {

  /**
   * A query.
   *
   * @param summary what it answers, in a line
   * @param description more about it; may be empty
   * @param href where it is asked
   * @param parameters their names, joined; may be empty
   */
  public record Item(String summary, String description, String href, String parameters) {

    static Item of(PublishedQuery query) {
      return new Item(
          query.saved().summary(),
          query.saved().description(),
          query.path(),
          String.join(", ", query.saved().parameters().stream().map(Parameter::name).toList()));
    }
  }

  static Page page(QueryCatalog catalog) {
    return new Page(
        "queries",
        "Saved queries – NewsGraph",
        new QueryListView(catalog.all().stream().map(Item::of).toList()));
  }
}
