/** Which statements repeat, confirm, deny or answer which, and which numbers are on one thing. */
@NullMarked
package org.newsgraph.link.claim;

import org.jspecify.annotations.NullMarked;
