/**
 * Makes news that nobody wrote: any number of articles for measurements, from templates and word
 * lists of the project's own.
 */
@NullMarked
package org.newsgraph.bench.article;

import org.jspecify.annotations.NullMarked;
