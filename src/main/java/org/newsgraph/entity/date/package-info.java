/** Resolves date expressions with SUTime. */
@NullMarked
package org.newsgraph.entity.date;

import org.jspecify.annotations.NullMarked;
