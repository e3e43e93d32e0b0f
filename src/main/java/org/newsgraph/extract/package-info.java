/** Turns an annotated article into findings, by rules alone: no input or output, no identity. */
@NullMarked
package org.newsgraph.extract;

import org.jspecify.annotations.NullMarked;
