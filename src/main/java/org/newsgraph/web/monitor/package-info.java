/** Health, metrics and the request log. */
@NullMarked
package org.newsgraph.web.monitor;

import org.jspecify.annotations.NullMarked;
