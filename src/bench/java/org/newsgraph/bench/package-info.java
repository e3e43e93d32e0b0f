/** Measures the program beside baselines. Not part of the product's jar. */
@NullMarked
package org.newsgraph.bench;

import org.jspecify.annotations.NullMarked;
