package org.newsgraph.web.linkeddata;

import org.newsgraph.web.page.Page;

/**
 * What the page of the shapes shows.
 *
 * @param turtle the file with its comments
 */
public record ShapesView(String turtle) {

  static Page page() {
    String turtle = ProgramFile.text("ontology/shapes.ttl");
    return new Page("shapes", "Shapes – NewsGraph", new ShapesView(turtle));
  }
}
