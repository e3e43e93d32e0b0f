/**
 * Finds where the content of a statement begins and ends. Parsers attach what follows a reporting
 * clause too high or too low, so the bounds are set by the order of the words as well as the tree.
 * Entry class: {@link org.newsgraph.statement.content.ContentBounds}.
 */
@NullMarked
package org.newsgraph.statement.content;

import org.jspecify.annotations.NullMarked;
