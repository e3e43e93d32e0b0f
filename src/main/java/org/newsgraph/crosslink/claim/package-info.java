/** Links between the statements of one article: what repeats, confirms, denies or answers what. */
@NullMarked
package org.newsgraph.crosslink.claim;

import org.jspecify.annotations.NullMarked;
