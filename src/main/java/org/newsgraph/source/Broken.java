package org.newsgraph.source;

/**
 * Something in an input that cannot be read. It never ends a run.
 *
 * @param name as of {@link Found}
 * @param reason a sentence that names the file, the place in it, and what is wrong there
 */
public record Broken(String name, String reason) implements Found {}
