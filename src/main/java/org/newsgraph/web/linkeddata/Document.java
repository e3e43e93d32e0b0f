package org.newsgraph.web.linkeddata;

import org.apache.jena.graph.Graph;
import org.newsgraph.web.page.Page;

/** Something that can be had as RDF and as a page. What is not asked for is not made. */
interface Document {

  /** Its triples, with the prefixes to write them with; nobody changes it meanwhile. */
  Graph graph();

  /** The same for people. */
  Page page();
}
