/**
 * Saved queries over HTTP: the list of them, each with its answer in the representation that the
 * client prefers, and their description in OpenAPI. {@link org.newsgraph.web.api.SavedQueryApi}
 * adds them to a server; {@link org.newsgraph.web.api.SavedQueryRunner} runs them.
 *
 * <p>The first rows of answers are cached ({@code AnswerCache}), because figures of the whole graph
 * take minutes and are asked for by every reader; {@link org.newsgraph.web.api.CacheWarmer}
 * computes them before the first reader does. An answer with status 200 is complete; an error while
 * it is sent breaks the connection.
 */
@NullMarked
package org.newsgraph.web.api;

import org.jspecify.annotations.NullMarked;
