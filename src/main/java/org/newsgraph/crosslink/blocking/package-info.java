/** Blocking: finds pairs of records that share rare keys. */
@NullMarked
package org.newsgraph.crosslink.blocking;

import org.jspecify.annotations.NullMarked;
