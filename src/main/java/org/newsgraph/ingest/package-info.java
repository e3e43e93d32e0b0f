/**
 * Takes documents into a store and reports the outcome of each; {@link org.newsgraph.ingest.Ingest}
 * is one run, {@link org.newsgraph.ingest.StoreUpdater} changes an open store on behalf of others.
 *
 * <p>A run has stages, each a package that does not know the later ones: documents are read into a
 * cache of facts, one by one and in any order ({@code cache}), or copied from other runs ({@code
 * load}); then the parts of all articles are written, each with every name under which its bytes
 * were found, and committed in one step ({@code commit}). A run that was stopped is resumed by the
 * next, as what it left behind is named by a hash of what it depends on.
 */
@NullMarked
package org.newsgraph.ingest;

import org.jspecify.annotations.NullMarked;
