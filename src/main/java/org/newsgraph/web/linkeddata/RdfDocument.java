package org.newsgraph.web.linkeddata;

import java.util.Optional;
import java.util.function.Supplier;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.newsgraph.web.page.Page;

/**
 * A document that can be had as RDF and as a page. Only what the client asks for is computed.
 *
 * @param subject what it is about, which comes first in it; empty if it is about many things
 * @param graph its triples with the prefixes to write them with, not to be changed
 * @param page the same for people
 */
record RdfDocument(Optional<Node> subject, Supplier<Graph> graph, Supplier<Page> page) {}
