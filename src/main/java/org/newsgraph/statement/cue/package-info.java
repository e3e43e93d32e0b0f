/** Reporting words: verbs, nouns and adjectives that attribute content to a source. */
@NullMarked
package org.newsgraph.statement.cue;

import org.jspecify.annotations.NullMarked;
