/**
 * Names what an article says and turns it into triples of our ontology ({@code ontology/}). The
 * facts go in, quads come out: those of the article's graph, of its text and of the background data
 * that it calls for, apart from one another. Knows no store; never makes a blank node.
 */
@NullMarked
package org.newsgraph.rdf;

import org.jspecify.annotations.NullMarked;
