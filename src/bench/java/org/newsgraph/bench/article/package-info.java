/** Generates articles for measurements. */
@NullMarked
package org.newsgraph.bench.article;

import org.jspecify.annotations.NullMarked;
