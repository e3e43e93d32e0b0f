/** Finds numbers, what they count and how they are hedged. */
@NullMarked
package org.newsgraph.entity.quantity;

import org.jspecify.annotations.NullMarked;
