/**
 * Takes over what was read elsewhere without reading it again: the parts of another store or of a
 * Spark job, and the export of a store.
 */
@NullMarked
package org.newsgraph.ingest.load;

import org.jspecify.annotations.NullMarked;
