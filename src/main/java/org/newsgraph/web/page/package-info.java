/**
 * HTML pages, rendered on the server. A {@link org.newsgraph.web.page.Page} is a template of {@code
 * src/main/jte} and a record with what it shows; {@link org.newsgraph.web.page.PageServlet} and
 * {@link org.newsgraph.web.page.PageWriter} write it. Each page class of the packages below asks
 * the store through {@link org.newsgraph.web.page.PageQueries}, fills its view record and names its
 * template; nothing stands between.
 *
 * <p>Templates escape whatever they print, since articles are hostile input.
 */
@NullMarked
package org.newsgraph.web.page;

import org.jspecify.annotations.NullMarked;
