/** IRIs of the store as documents, with dataset descriptions and the ontology. */
@NullMarked
package org.newsgraph.web.linkeddata;

import org.jspecify.annotations.NullMarked;
