/** Takes articles from their files into a store, and says what became of each. */
@NullMarked
package org.newsgraph.ingest;

import org.jspecify.annotations.NullMarked;
