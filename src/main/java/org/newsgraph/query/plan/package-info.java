/** How queries are evaluated so that a page of an answer costs less than the whole of it. */
@NullMarked
package org.newsgraph.query.plan;

import org.jspecify.annotations.NullMarked;
