/**
 * Reporting words, or cues: verbs, nouns, adjectives and prepositions that ascribe content to a
 * speaker. {@link org.newsgraph.statement.cue.CueLexicon} reads them from {@code cues.tsv}.
 */
@NullMarked
package org.newsgraph.statement.cue;

import org.jspecify.annotations.NullMarked;
