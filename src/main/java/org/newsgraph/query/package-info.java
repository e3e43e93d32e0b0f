/** Saved queries: finds them, says what they ask for, binds their parameters. */
@NullMarked
package org.newsgraph.query;

import org.jspecify.annotations.NullMarked;
