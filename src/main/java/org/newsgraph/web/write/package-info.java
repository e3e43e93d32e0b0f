/** Writing articles and graphs over HTTP. */
@NullMarked
package org.newsgraph.web.write;

import org.jspecify.annotations.NullMarked;
