/** Members of folders, archives and streams, opened by their format. */
@NullMarked
package org.newsgraph.source.archive;

import org.jspecify.annotations.NullMarked;
