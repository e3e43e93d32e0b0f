/** Canonical N-Quads lines. */
@NullMarked
package org.newsgraph.store.nquads;

import org.jspecify.annotations.NullMarked;
