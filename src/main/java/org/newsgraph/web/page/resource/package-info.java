/**
 * The pages of the resources that the store's own IRIs name. {@link
 * org.newsgraph.web.page.resource.ResourcePages} chooses by class between {@link
 * org.newsgraph.web.page.resource.ArticlePage}, {@link org.newsgraph.web.page.resource.EntityPage}
 * (actors, officials and places), {@link org.newsgraph.web.page.resource.PostPage}, {@link
 * org.newsgraph.web.page.resource.StatementPage} and {@link
 * org.newsgraph.web.page.resource.ThingPage} for everything else. Each of them asks the store, by
 * the readers that several share, and fills its own {@code View}, which its template shows.
 *
 * <p>What is read here comes from the store by SPARQL, so the records are not those of {@code
 * model}: they hold what a template shows, with names and texts in the place of references.
 */
@NullMarked
package org.newsgraph.web.page.resource;

import org.jspecify.annotations.NullMarked;
