package org.newsgraph.web.linkeddata;

import java.util.function.Supplier;
import org.apache.jena.graph.Graph;
import org.newsgraph.web.page.Page;

/**
 * A document that can be had as RDF and as a page. Only what the client asks for is computed.
 *
 * @param graph its triples with the prefixes to write them with, not to be changed
 * @param page the same for people
 */
record RdfDocument(Supplier<Graph> graph, Supplier<Page> page) {}
