/** The article reader. */
@NullMarked
package org.newsgraph.web.page.article;

import org.jspecify.annotations.NullMarked;
