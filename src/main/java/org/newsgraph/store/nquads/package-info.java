/**
 * N-Quads in one canonical spelling, line by line: {@link org.newsgraph.store.nquads.NQuads} turns
 * quads into lines and back, {@link org.newsgraph.store.nquads.CanonicalLine} finds the spelling of
 * any line, {@link org.newsgraph.store.nquads.ExportReader} reads what a store wrote.
 *
 * <p>Lines are written by hand around Jena's term formatter because the export must be the same
 * byte for byte for the same graph, sorted and without blank nodes, which Jena's writers do not
 * promise. Lines that were checked when they were written are read without parsing each IRI again,
 * which takes a fifth of the time.
 */
@NullMarked
package org.newsgraph.store.nquads;

import org.jspecify.annotations.NullMarked;
