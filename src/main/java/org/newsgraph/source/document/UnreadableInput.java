package org.newsgraph.source.document;

/**
 * Something in an input that cannot be read. It never ends a run.
 *
 * @param name as of {@link InputItem}
 * @param reason a sentence that names the file, the place in it, and what is wrong there
 */
public record UnreadableInput(String name, String reason) implements InputItem {}
