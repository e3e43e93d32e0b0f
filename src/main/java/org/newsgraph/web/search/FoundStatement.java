package org.newsgraph.web.search;

/**
 * A statement that was found.
 *
 * @param iri of the statement
 * @param content what was said, with the words that were searched for
 * @param stance how it was said, such as {@code deny}
 * @param speaker the IRI of who said it; empty if nobody knows
 * @param speakerName their name, or the words that stand for them; may be empty
 * @param article the title, or the file's name
 * @param date when it was said, or the article written, as ISO 8601; may be empty
 * @param words the path and query of the very words in the article, on this server
 */
public record FoundStatement(
    String iri,
    Marked content,
    String stance,
    String speaker,
    String speakerName,
    String article,
    String date,
    String words) {}
