/** Finds names of places and distinguishes places from governments. */
@NullMarked
package org.newsgraph.entity.place;

import org.jspecify.annotations.NullMarked;
