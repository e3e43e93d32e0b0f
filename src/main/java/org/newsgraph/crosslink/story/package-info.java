/** Clusters near-duplicate articles. */
@NullMarked
package org.newsgraph.crosslink.story;

import org.jspecify.annotations.NullMarked;
