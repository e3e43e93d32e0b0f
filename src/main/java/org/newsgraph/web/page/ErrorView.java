package org.newsgraph.web.page;

/**
 * Why there is no page.
 *
 * @param status of the response
 * @param message what was wrong and what to do; plain text
 */
public record ErrorView(int status, String message) {

  static Page page(int status, String message) {
    return new Page("error", status + " – NewsGraph", new ErrorView(status, message));
  }
}
