/**
 * Linked data: every IRI of the store, the vocabulary and the description of the dataset as a page
 * and as RDF, in the representation that the client prefers, and the whole graph as one file.
 * {@link org.newsgraph.web.linkeddata.LinkedData} adds all of it to a server.
 */
@NullMarked
package org.newsgraph.web.linkeddata;

import org.jspecify.annotations.NullMarked;
