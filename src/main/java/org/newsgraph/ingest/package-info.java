/** Takes documents into a store. */
@NullMarked
package org.newsgraph.ingest;

import org.jspecify.annotations.NullMarked;
