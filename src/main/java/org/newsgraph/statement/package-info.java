/**
 * Reads who said what: quotations, clauses and phrases that an article ascribes to somebody. {@link
 * org.newsgraph.statement.StatementExtractor} is the entry class.
 *
 * <p>The reporting words and the constructions are data ({@code lexicon/cues.tsv}, {@code
 * lexicon/constructions.tsv}). What a pattern over a dependency tree cannot say is code:
 * quotations, clauses by the order of words, the bounds of content, speakers, filters, and the
 * choice between readings. {@code lexicon/rules.tsv} only names and describes that code.
 *
 * <p>Data flows through the packages in this order: {@code parse} (trees and quotations), {@code
 * cue}, {@code speaker}, then the rules of {@code quotation}, {@code construction} and {@code
 * surface}, which find bounds by {@code content}; {@code select} chooses, {@code circumstance} adds
 * date, medium and addressee.
 */
@NullMarked
package org.newsgraph.statement;

import org.jspecify.annotations.NullMarked;
