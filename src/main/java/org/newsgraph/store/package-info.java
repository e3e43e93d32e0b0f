/** A store of articles: opened, queried, changed and verified. */
@NullMarked
package org.newsgraph.store;

import org.jspecify.annotations.NullMarked;
