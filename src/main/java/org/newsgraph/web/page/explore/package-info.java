/**
 * Pages for exploring the graph as a whole: {@link org.newsgraph.web.page.explore.ClaimsPage} sets
 * claims side by side, {@link org.newsgraph.web.page.explore.WorkbenchPage} is an editor for
 * SPARQL, which completes the terms of {@link org.newsgraph.web.page.explore.TermsServlet}.
 */
@NullMarked
package org.newsgraph.web.page.explore;

import org.jspecify.annotations.NullMarked;
