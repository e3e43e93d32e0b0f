/** Reads the numbers that an article tells of events: value, unit, hedge, what about them. */
@NullMarked
package org.newsgraph.extract.quantity;

import org.jspecify.annotations.NullMarked;
