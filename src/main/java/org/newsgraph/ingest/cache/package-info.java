/**
 * Reads documents into a cache of facts ({@link org.newsgraph.ingest.cache.DocumentReader}). This
 * takes almost all the time of a run. It needs no lock on the store and can be stopped at any time:
 * the next run finds what is cached.
 */
@NullMarked
package org.newsgraph.ingest.cache;

import org.jspecify.annotations.NullMarked;
