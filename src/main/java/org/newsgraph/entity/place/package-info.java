/** Finds names of places and tells places from governments. */
@NullMarked
package org.newsgraph.entity.place;

import org.jspecify.annotations.NullMarked;
