package org.newsgraph.web.api;

import java.util.List;
import java.util.Locale;
import org.newsgraph.web.page.Page;

/**
 * What the page of all saved queries shows.
 *
 * @param queries in the order of their names
 */
public record QueryListView(List<Item> queries) {

  /**
   * An entry of the list.
   *
   * @param summary one line
   * @param description plain text; may be empty
   * @param href the path of its page
   * @param parameters their labels in lower case, separated by commas; may be empty
   */
  public record Item(String summary, String description, String href, String parameters) {

    static Item of(PublishedQuery query) {
      return new Item(
          query.saved().summary(),
          TableColumn.inHeadings(query.saved().description()),
          query.path(),
          String.join(
              ", ",
              query.saved().parameters().stream()
                  .map(it -> TableColumn.heading(it.name()).toLowerCase(Locale.ROOT))
                  .toList()));
    }
  }

  static Page page(QueryCatalog catalog) {
    return new Page(
        "queries",
        "Saved queries – NewsGraph",
        new QueryListView(catalog.all().stream().map(Item::of).toList()));
  }
}
