/**
 * A store: a folder that holds the graphs of many articles. Entry class: {@link
 * org.newsgraph.store.Store}, or {@link org.newsgraph.store.socket.StoreConnections} where a server
 * may hold the store already. Knows RDF, not news.
 *
 * <p>Articles are kept as sorted N-Quads, one file each ({@code part}), merged into one sorted
 * export ({@code export}) with the links between them ({@code link}). The export is loaded into a
 * TDB2 database ({@code database}) with a full-text index ({@code text}), which answer queries and
 * can be made again at any time. {@code commit} keeps all of them in step.
 */
@NullMarked
package org.newsgraph.store;

import org.jspecify.annotations.NullMarked;
