/**
 * Writing over HTTP: {@link org.newsgraph.web.write.ArticlesServlet} accepts articles to read,
 * {@link org.newsgraph.web.write.GraphWriteFilter} replaces and removes the graph of an article.
 * Both hand over to an {@link org.newsgraph.web.write.ArticleSubmission}, so that the server does
 * not depend on the pipeline. Authorisation is done before, in {@code web.access}. There is no
 * SPARQL Update: it could abort a write transaction, which TDB2 5.6 may not survive, and send
 * requests out.
 */
@NullMarked
package org.newsgraph.web.write;

import org.jspecify.annotations.NullMarked;
