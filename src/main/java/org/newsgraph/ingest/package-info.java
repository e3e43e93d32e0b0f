/**
 * Takes documents into a store, and says what became of each. First they are read into a cache, one
 * by one and in any order; then the graphs of all are written, with every name under which the same
 * bytes were found; then the store changes in one step. A run that is stopped on the way goes on
 * where it stopped, as what it left behind is known by what it depends on.
 */
@NullMarked
package org.newsgraph.ingest;

import org.jspecify.annotations.NullMarked;
