/**
 * The list of a store's articles ({@link org.newsgraph.store.catalog.Catalog}) and changes of it.
 *
 * <p>The list is a sorted file that is searched where it lies, and a change is a sorted file that
 * is merged with it, so that neither needs memory that grows with the number of articles.
 */
@NullMarked
package org.newsgraph.store.catalog;

import org.jspecify.annotations.NullMarked;
