/**
 * Derivations that are kept on the disk: what follows from many lines is brought up to date when
 * some of them come or go, at a cost that depends on what these touch. Knows nothing of what the
 * lines mean.
 */
@NullMarked
package org.newsgraph.link.flow;

import org.jspecify.annotations.NullMarked;
