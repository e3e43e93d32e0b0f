/**
 * Incremental derivation over sorted groups kept on disk. The only package that uses H2's MVStore.
 */
@NullMarked
package org.newsgraph.crosslink.incremental;

import org.jspecify.annotations.NullMarked;
