/**
 * The parsed article that the rules for statements work on: {@link
 * org.newsgraph.statement.parse.ParsedArticle}, with a {@link
 * org.newsgraph.statement.parse.DependencyTree} for each sentence and its quotations.
 */
@NullMarked
package org.newsgraph.statement.parse;

import org.jspecify.annotations.NullMarked;
