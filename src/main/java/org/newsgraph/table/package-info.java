/** What a store holds as tables for data frames: the saved queries' columns, typed, as Parquet. */
@NullMarked
package org.newsgraph.table;

import org.jspecify.annotations.NullMarked;
