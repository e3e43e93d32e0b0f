/** Maps facts to RDF: IRIs, triples, SHACL checks. */
@NullMarked
package org.newsgraph.rdf;

import org.jspecify.annotations.NullMarked;
