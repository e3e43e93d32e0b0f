/**
 * Joins the steps from a document to its part of a store ({@link org.newsgraph.pipeline.Pipeline}):
 * each step is pure and knows nothing of stores, runs or other articles. What happens to many
 * documents, and when, is {@code ingest}'s business.
 */
@NullMarked
package org.newsgraph.pipeline;

import org.jspecify.annotations.NullMarked;
