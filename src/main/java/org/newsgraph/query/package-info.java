/** Saved queries: their files, parameters and answers. */
@NullMarked
package org.newsgraph.query;

import org.jspecify.annotations.NullMarked;
