/** Groups the numbers that are claimed of one thing. */
@NullMarked
package org.newsgraph.crosslink.number;

import org.jspecify.annotations.NullMarked;
