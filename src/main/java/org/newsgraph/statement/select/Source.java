package org.newsgraph.statement.select;

import org.newsgraph.statement.parse.DependencyTree;

/**
 * A speaker's place in a sentence.
 *
 * @param tree the sentence
 * @param head the index of the speaker's head word
 * @param cue the index of the cue if it stands in the same sentence, else -1; the speaker's words
 *     do not run over it
 */
public record Source(DependencyTree tree, int head, int cue) {}
