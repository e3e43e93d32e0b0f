/**
 * Files and errors of a store: files that are whole after any crash, JSON, digests of lines, and
 * {@link org.newsgraph.store.file.StoreException}, whose messages say what to do.
 */
@NullMarked
package org.newsgraph.store.file;

import org.jspecify.annotations.NullMarked;
