/** Facts of the store as pages show them. */
@NullMarked
package org.newsgraph.web.page.facts;

import org.jspecify.annotations.NullMarked;
