package org.newsgraph.model.text;

/**
 * A paragraph of the article's own text; what lies in none (captions, link lists, forms, the
 * dateline) is not analysed.
 *
 * @param span where it stands; paragraphs of an article do not overlap
 * @param title whether it is the title
 */
public record Paragraph(Span span, boolean title) {}
