/** Assigns public posts to actors. */
@NullMarked
package org.newsgraph.resolve.post;

import org.jspecify.annotations.NullMarked;
