package org.newsgraph.web.page;

import java.util.Optional;

/**
 * A template and what it shows.
 *
 * @param template the name of a file in {@code src/main/jte}, without its ending
 * @param title for the browser's window; plain text
 * @param view the value of the template's parameter {@code view}; ignored by a template that has no
 *     such parameter
 * @param structured what the page is about, as an object of schema.org in JSON-LD; may be empty
 */
public record Page(String template, String title, Object view, String structured) {

  /** A page that says nothing to machines. */
  public Page(String template, String title, Object view) {
    this(template, title, view, "");
  }

  /** The same with what it says to machines. */
  public Page withStructured(String json) {
    return new Page(template, title, view, json);
  }

  /** A page that is the same for every store but for its header and footer. */
  public static Page withoutView(String template, String title) {
    return new Page(template, title, Optional.empty());
  }
}
