package org.newsgraph.statement.parse;

import org.newsgraph.model.text.Span;

/**
 * Text between quotation marks.
 *
 * @param span with its marks
 * @param paragraph the index of its paragraph
 * @param open whether the closing mark is missing at the paragraph's end
 */
public record Quotation(Span span, int paragraph, boolean open) {}
