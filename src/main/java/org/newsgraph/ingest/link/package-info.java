/**
 * Derives links between the articles of a store when it changes. The rules are those of {@code
 * crosslink}, which knows neither RDF nor stores; here they meet both.
 */
@NullMarked
package org.newsgraph.ingest.link;

import org.jspecify.annotations.NullMarked;
