/** A store that another process holds, reached over a Unix socket. */
@NullMarked
package org.newsgraph.store.socket;

import org.jspecify.annotations.NullMarked;
