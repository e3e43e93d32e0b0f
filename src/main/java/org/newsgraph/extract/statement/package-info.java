/**
 * Reads who said what: quotations, clauses and phrases that an article ascribes to somebody. The
 * reporting words and the constructions are data ({@code lexicon/cues.tsv}, {@code
 * lexicon/constructions.tsv}); boundaries, speakers and the choice between readings are code.
 */
@NullMarked
package org.newsgraph.extract.statement;

import org.jspecify.annotations.NullMarked;
