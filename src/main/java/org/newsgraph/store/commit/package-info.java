/** Takes a store from one state to the next, and recovers it after a crash. */
@NullMarked
package org.newsgraph.store.commit;

import org.jspecify.annotations.NullMarked;
