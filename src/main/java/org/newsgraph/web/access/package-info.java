/**
 * Authentication and authorisation: users with hashed passwords or tokens, and what a request
 * needs. {@link org.newsgraph.web.access.AccessFilter} applies an {@link
 * org.newsgraph.web.access.AccessPolicy} to all requests.
 */
@NullMarked
package org.newsgraph.web.access;

import org.jspecify.annotations.NullMarked;
