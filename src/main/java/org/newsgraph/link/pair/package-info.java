/**
 * Brings together what may be alike in any number of articles, without comparing each with each and
 * in memory that does not grow with them.
 */
@NullMarked
package org.newsgraph.link.pair;

import org.jspecify.annotations.NullMarked;
