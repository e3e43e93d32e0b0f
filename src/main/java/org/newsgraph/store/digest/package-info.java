/**
 * The graph's digest: a homomorphic hash of the set of its quads (LtHash; Bellare and Micciancio
 * 1997; Lewi and others, IACR 2019/227). {@link org.newsgraph.store.digest.LtHash} adds up lines,
 * {@link org.newsgraph.store.digest.ParallelDigest} does so on all processors, and {@link
 * org.newsgraph.store.digest.FileDigest} reads any file of N-Quads.
 *
 * <p>A digest of sorted bytes would have to be made anew of the whole store after each change; this
 * one is a sum, so a commit adds what comes and takes off what goes, and shards add their sums.
 */
@NullMarked
package org.newsgraph.store.digest;

import org.jspecify.annotations.NullMarked;
