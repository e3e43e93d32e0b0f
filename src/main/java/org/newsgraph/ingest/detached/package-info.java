/**
 * Reads articles where there is no store, as on the machines of a cluster: makes the files that
 * {@code ingest.load} takes into a store later.
 */
@NullMarked
package org.newsgraph.ingest.detached;

import org.jspecify.annotations.NullMarked;
