/** Products of matrices, the same to the last bit on every machine. */
@NullMarked
package org.newsgraph.matrix;

import org.jspecify.annotations.NullMarked;
