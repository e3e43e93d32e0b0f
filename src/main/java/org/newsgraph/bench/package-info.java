/**
 * Measures NewsGraph beside a baseline in the same run and gives ratios, because seconds on a
 * shared machine tell nothing.
 */
@NullMarked
package org.newsgraph.bench;

import org.jspecify.annotations.NullMarked;
