/** The guarded SPARQL endpoint: limits, time-outs, fair scheduling. */
@NullMarked
package org.newsgraph.web.sparql;

import org.jspecify.annotations.NullMarked;
