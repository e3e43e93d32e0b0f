/**
 * Parts: the compressed files, one for each article, that hold the article's quads and what links
 * to other articles are derived from. Entry class: {@link org.newsgraph.store.part.Parts}.
 *
 * <p>Parts are the source of truth of a store. They are sorted text that any tool can read, and
 * everything else, the merged lines, the databases and the text index, can be made from them again.
 */
@NullMarked
package org.newsgraph.store.part;

import org.jspecify.annotations.NullMarked;
