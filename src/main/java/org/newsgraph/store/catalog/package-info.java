/** The list of the articles of a store. */
@NullMarked
package org.newsgraph.store.catalog;

import org.jspecify.annotations.NullMarked;
