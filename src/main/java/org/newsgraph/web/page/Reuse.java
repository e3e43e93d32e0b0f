package org.newsgraph.web.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * What a reader needs to ask again for what a table or a figure shows, and to cite it.
 *
 * @param title of the table or figure
 * @param sparql the query behind it, ready to run
 * @param csv the path that answers it in CSV, without a slash at its beginning
 */
public record Reuse(String title, String sparql, String csv) {

  /** The same for a query that has no address of its own. */
  public static Reuse of(String title, String sparql) {
    return new Reuse(title, sparql, "sparql?output=csv&query=" + encoded(sparql));
  }

  /** The path of the workbench with this query in its editor. */
  public String workbench() {
    return "/workbench#query=" + encoded(sparql);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
