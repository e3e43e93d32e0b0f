package org.newsgraph.web.page.notebook;

import java.util.List;
import org.newsgraph.web.page.Page;

/**
 * How to ask from notebooks and shells.
 *
 * @param snippets programs to copy
 */
public record NotebooksView(List<Snippet> snippets) {

  /** The page. */
  public static Page page() {
    return new Page("notebooks", "For notebooks – NewsGraph", new NotebooksView(Snippet.all()));
  }
}
