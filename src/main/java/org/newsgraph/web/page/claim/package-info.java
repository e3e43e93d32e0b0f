/** Pages of statements and of claims side by side. */
@NullMarked
package org.newsgraph.web.page.claim;

import org.jspecify.annotations.NullMarked;
