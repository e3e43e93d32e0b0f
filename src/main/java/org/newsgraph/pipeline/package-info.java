/** The steps from a document to what a store takes. */
@NullMarked
package org.newsgraph.pipeline;

import org.jspecify.annotations.NullMarked;
