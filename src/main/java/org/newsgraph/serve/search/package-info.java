/**
 * The search page: what people type becomes a search that cannot fail, names first, then what was
 * said. The full-text index is asked first, the graph only about what it found.
 */
@NullMarked
package org.newsgraph.serve.search;

import org.jspecify.annotations.NullMarked;
