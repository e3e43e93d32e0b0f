/** Takes exports and parts of other runs into a store. */
@NullMarked
package org.newsgraph.ingest.load;

import org.jspecify.annotations.NullMarked;
