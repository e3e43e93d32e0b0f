/**
 * A small transformer on the processor, in plain Java arithmetic: every machine computes the same
 * bits, as Java's floating point is the same everywhere and each sum has one order.
 */
@NullMarked
package org.newsgraph.encoder;

import org.jspecify.annotations.NullMarked;
