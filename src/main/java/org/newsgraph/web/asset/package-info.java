/** Scripts, styles and images of the pages. */
@NullMarked
package org.newsgraph.web.asset;

import org.jspecify.annotations.NullMarked;
