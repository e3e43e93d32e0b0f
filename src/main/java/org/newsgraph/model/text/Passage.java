package org.newsgraph.model.text;

/**
 * Words of an article as they are printed there, and where.
 *
 * @param text exactly the characters that stand at {@code span}
 * @param span where they stand
 */
public record Passage(String text, Span span) {}
