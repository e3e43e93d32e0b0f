/** Turns facts into parts of a store. */
@NullMarked
package org.newsgraph.ingest.commit;

import org.jspecify.annotations.NullMarked;
