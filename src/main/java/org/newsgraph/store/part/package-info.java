/** Parts: what one article brings to a store. */
@NullMarked
package org.newsgraph.store.part;

import org.jspecify.annotations.NullMarked;
