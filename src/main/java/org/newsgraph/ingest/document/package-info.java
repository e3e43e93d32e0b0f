/** What became of each document of a run. */
@NullMarked
package org.newsgraph.ingest.document;

import org.jspecify.annotations.NullMarked;
