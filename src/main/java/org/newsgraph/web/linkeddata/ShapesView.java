package org.newsgraph.web.linkeddata;

import org.newsgraph.web.page.Page;

/**
 * The shapes as they are written, with their comments.
 *
 * @param turtle plain text
 */
public record ShapesView(String turtle) {

  static Page page() {
    String turtle = new ProgramFile("ontology/shapes.ttl").text();
    return new Page("shapes", "Shapes – NewsGraph", new ShapesView(turtle));
  }
}
