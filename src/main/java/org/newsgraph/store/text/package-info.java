/** The full-text index of a database. */
@NullMarked
package org.newsgraph.store.text;

import org.jspecify.annotations.NullMarked;
