/**
 * The full-text index (Lucene, by Jena's text module) beside a database. Entry class: {@link
 * org.newsgraph.store.text.DatabaseText}.
 *
 * <p>Jena's own text dataset updates its index in the transaction of the quads, and an abort of one
 * of them could leave the other behind; here the index follows after the database has committed,
 * and is made again where it could not.
 */
@NullMarked
package org.newsgraph.store.text;

import org.jspecify.annotations.NullMarked;
