/** The sorted lines of all parts, in segments. */
@NullMarked
package org.newsgraph.store.export;

import org.jspecify.annotations.NullMarked;
