/**
 * Rules that read direct quotations and quoted phrases. Quotations are found on the characters and
 * aligned with the tokens afterwards, since sentence splitters break at full stops within them.
 * Entry class: {@link org.newsgraph.statement.quotation.QuotationRules}.
 */
@NullMarked
package org.newsgraph.statement.quotation;

import org.jspecify.annotations.NullMarked;
