/** Saved queries over HTTP. */
@NullMarked
package org.newsgraph.web.api;

import org.jspecify.annotations.NullMarked;
