/** Query plans that answer sorted queries without computing all rows first. */
@NullMarked
package org.newsgraph.query.plan;

import org.jspecify.annotations.NullMarked;
