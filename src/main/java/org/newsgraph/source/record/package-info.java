/** Articles from records: JSON, JSON Lines and CSV. */
@NullMarked
package org.newsgraph.source.record;

import org.jspecify.annotations.NullMarked;
