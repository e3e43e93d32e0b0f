/**
 * Assigns public posts to actors, named or not, and finds the state of a post that does not name
 * it. The entry is {@link org.newsgraph.resolve.post.PostAssigner}.
 */
@NullMarked
package org.newsgraph.resolve.post;

import org.jspecify.annotations.NullMarked;
