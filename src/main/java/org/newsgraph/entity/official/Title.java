package org.newsgraph.entity.official;

import org.newsgraph.entity.official.PostLexicon.Scope;
import org.newsgraph.model.findings.PostStatus;

/**
 * The title of a post without what stands before it.
 *
 * @param from its first token
 * @param to the token after the last one
 * @param head the token of its head noun
 * @param scope what it needs to count as public
 * @param words the title in lower case
 * @param status as a word behind it says, else current
 */
record Title(int from, int to, int head, Scope scope, String words, PostStatus status) {}
