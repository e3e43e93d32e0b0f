/**
 * The folder of a store, its manifest and its lock; changes that are made as a whole or not at all
 * ({@link org.newsgraph.store.commit.Committer}), and recovery after a crash ({@link
 * org.newsgraph.store.commit.Recovery}).
 *
 * <p>The manifest is the commit point. Each other file has a name that follows from its content or
 * is new, so a change never touches a file of the state before it. TDB2 of Jena 5 may lose data
 * when a write transaction is aborted (GH-3877), so a database whose transaction failed is left as
 * it is and another one is made from the merged lines.
 */
@NullMarked
package org.newsgraph.store.commit;

import org.jspecify.annotations.NullMarked;
