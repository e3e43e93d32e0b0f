/**
 * Links statements that repeat, confirm, deny or answer one another. {@link
 * org.newsgraph.crosslink.ClaimLinker} links those of one article when its facts are read; {@link
 * org.newsgraph.crosslink.CrossLinker} links those of different articles, from the {@linkplain
 * org.newsgraph.crosslink.StatementSignatures signatures} that are kept of them.
 */
@NullMarked
package org.newsgraph.crosslink;

import org.jspecify.annotations.NullMarked;
