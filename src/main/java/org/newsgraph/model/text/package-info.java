/**
 * The article and its words: text, paragraphs, sentences, tokens. All offsets are Unicode code
 * points of the article's file, spans are half-open.
 */
@NullMarked
package org.newsgraph.model.text;

import org.jspecify.annotations.NullMarked;
