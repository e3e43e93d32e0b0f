/**
 * The search page. {@link org.newsgraph.web.search.SearchTerms} makes a Lucene query of user input
 * that cannot fail; {@link org.newsgraph.web.search.NameSearch} finds actors and places, {@link
 * org.newsgraph.web.search.StatementSearch} statements. The full-text index is asked first, the
 * graph only about what it found; {@link org.newsgraph.web.search.SearchPage} shows both.
 */
@NullMarked
package org.newsgraph.web.search;

import org.jspecify.annotations.NullMarked;
