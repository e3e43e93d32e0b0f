/**
 * Pages that explain: {@link org.newsgraph.web.page.docs.DocsServlet} shows the documentation of
 * {@code src/docs}, {@link org.newsgraph.web.page.docs.NotebooksPage} programs to copy.
 */
@NullMarked
package org.newsgraph.web.page.docs;

import org.jspecify.annotations.NullMarked;
