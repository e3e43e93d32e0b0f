package org.newsgraph.entity.official;

/**
 * The name of a post's holder.
 *
 * @param from its first token
 * @param to the token after the last one
 */
record Holder(int from, int to) {}
