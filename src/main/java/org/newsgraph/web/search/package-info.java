/** Search over names and statements. */
@NullMarked
package org.newsgraph.web.search;

import org.jspecify.annotations.NullMarked;
