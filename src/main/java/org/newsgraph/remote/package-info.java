/** Clients of SPARQL 1.1 endpoints and graph stores elsewhere. */
@NullMarked
package org.newsgraph.remote;

import org.jspecify.annotations.NullMarked;
