package org.newsgraph.article;

/**
 * Where the part of a line begins that is not the article's own text, and what it tells; all in
 * UTF-16 units of the line.
 *
 * @param start the first unit that is cut off
 * @param from where what it tells begins
 * @param to where that ends
 */
record Cut(int start, int from, int to) {}
