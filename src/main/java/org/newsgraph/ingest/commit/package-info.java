/**
 * Writes the parts of articles from cached facts and commits them to a store. All parts of a run
 * are written before the commit, which changes the store in one step; {@link
 * org.newsgraph.ingest.commit.CommitQueue} joins the commits of runs that come at once.
 */
@NullMarked
package org.newsgraph.ingest.commit;

import org.jspecify.annotations.NullMarked;
