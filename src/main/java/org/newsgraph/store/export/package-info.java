/**
 * The canonical export of a store, kept on the disk as compressed segments ({@link
 * org.newsgraph.store.export.Segments}): all N-Quads, sorted by their UTF-8 bytes, each once.
 *
 * <p>A change writes only the segments that it touches; the digest of the export is computed in the
 * same pass. Equal stores give equal exports byte for byte, whatever the changes were that made
 * them.
 */
@NullMarked
package org.newsgraph.store.export;

import org.jspecify.annotations.NullMarked;
