/** Resolves the findings of one article to facts. */
@NullMarked
package org.newsgraph.resolve;

import org.jspecify.annotations.NullMarked;
