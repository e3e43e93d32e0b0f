/** TDB2 databases: bulk loading, comparison, folders. */
@NullMarked
package org.newsgraph.store.database;

import org.jspecify.annotations.NullMarked;
