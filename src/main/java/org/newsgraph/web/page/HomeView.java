package org.newsgraph.web.page;

/** The first page: what this is, and where to begin. It has nothing of its own to say. */
public record HomeView() {

  /** The first page. */
  public static Page page() {
    return new Page("home", "NewsGraph", new HomeView());
  }
}
