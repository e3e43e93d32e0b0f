/** Derives the links of a store from its parts. */
@NullMarked
package org.newsgraph.ingest.link;

import org.jspecify.annotations.NullMarked;
