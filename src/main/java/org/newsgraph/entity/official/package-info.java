/** Finds who is said to hold a public post. */
@NullMarked
package org.newsgraph.entity.official;

import org.jspecify.annotations.NullMarked;
