/**
 * The saved queries over HTTP: what there is, what each takes, and its answers in the form that a
 * client likes best, described in OpenAPI. An answer with status 200 is whole; what fails on the
 * way breaks the connection.
 */
@NullMarked
package org.newsgraph.serve.api;

import org.jspecify.annotations.NullMarked;
