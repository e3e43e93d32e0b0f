/**
 * Answers queries of strangers: they may read the store and nothing else, for so long and so much,
 * and an answer is whole or is none.
 */
@NullMarked
package org.newsgraph.serve.sparql;

import org.jspecify.annotations.NullMarked;
