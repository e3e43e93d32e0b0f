/**
 * What the stages of a run share: the provenance of documents, their outcomes, the settings and the
 * keys under which results are reused. The stages themselves ({@code ingest.cache}, {@code
 * ingest.commit}, {@code ingest.load}) do not know one another.
 */
@NullMarked
package org.newsgraph.ingest.run;

import org.jspecify.annotations.NullMarked;
