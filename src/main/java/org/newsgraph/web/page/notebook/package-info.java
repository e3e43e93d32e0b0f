/** Code snippets for notebooks. */
@NullMarked
package org.newsgraph.web.page.notebook;

import org.jspecify.annotations.NullMarked;
