/**
 * Linked data: every IRI of the store, the vocabulary and the description of the data can be had as
 * a page and as RDF, in the form that a client likes best; and the whole graph as one file.
 */
@NullMarked
package org.newsgraph.serve.document;

import org.jspecify.annotations.NullMarked;
