/** What the derivation of links needs of a cluster: records that are brought together by group. */
@NullMarked
package org.newsgraph.crosslink.batch;

import org.jspecify.annotations.NullMarked;
