/**
 * What all answers over HTTP share: content negotiation ({@link
 * org.newsgraph.web.http.Representations}), validators for caches, error responses and security
 * headers. {@link org.newsgraph.web.http.ReadOnlyServlet} is the base of the servlets.
 *
 * <p>{@code AcceptHeader} is written by hand; it says why Jena's {@code AcceptList} does not serve.
 */
@NullMarked
package org.newsgraph.web.http;

import org.jspecify.annotations.NullMarked;
