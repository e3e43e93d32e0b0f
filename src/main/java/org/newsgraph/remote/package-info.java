/** Other people's SPARQL 1.1 services: asks them, and loads a store's graphs into them. */
@NullMarked
package org.newsgraph.remote;

import org.jspecify.annotations.NullMarked;
