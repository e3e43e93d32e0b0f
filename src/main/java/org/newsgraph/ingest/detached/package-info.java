/** Parts of articles made where there is no store. */
@NullMarked
package org.newsgraph.ingest.detached;

import org.jspecify.annotations.NullMarked;
