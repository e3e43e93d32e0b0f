/**
 * A folder that holds the graphs of many articles: sorted N-Quads as the source of truth, TDB2
 * databases made from them to answer queries. Knows RDF, not news.
 *
 * <p>TDB2 of Jena 5 loses data when a write transaction is aborted (GH-3877) and locks up when a
 * writing thread is interrupted. So whatever goes in is complete and valid before a transaction
 * begins, one thread that nobody interrupts does the writing, and a database that failed is thrown
 * away and made again from the parts.
 */
@NullMarked
package org.newsgraph.store;

import org.jspecify.annotations.NullMarked;
