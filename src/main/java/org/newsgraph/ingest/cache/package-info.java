/** Facts of articles kept between runs. */
@NullMarked
package org.newsgraph.ingest.cache;

import org.jspecify.annotations.NullMarked;
