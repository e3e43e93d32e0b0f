/** Documents found in an input, and where in it they stand. */
@NullMarked
package org.newsgraph.source.document;

import org.jspecify.annotations.NullMarked;
