/**
 * Incremental derivation over sorted groups that are kept on disk: when records are added or
 * removed, what follows from them is brought up to date at a cost that depends on the groups they
 * touch, not on the size of the collection. {@link
 * org.newsgraph.crosslink.incremental.WindowedGroupOperator} is the entry class; operators are
 * chained by passing the changes of one to the next.
 *
 * <p>Written by hand because the streaming engines that do this (Flink, Differential Dataflow) are
 * clusters or servers of their own, while a store must be updated inside one command, in bounded
 * memory, from a file that lies beside it. From empty tables the same code derives everything, so
 * an update cannot differ from a new derivation by construction. Knows nothing of what the records
 * mean. The only package that uses H2's MVStore.
 */
@NullMarked
package org.newsgraph.crosslink.incremental;

import org.jspecify.annotations.NullMarked;
