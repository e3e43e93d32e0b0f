/** Links between the statements of many articles. */
@NullMarked
package org.newsgraph.crosslink;

import org.jspecify.annotations.NullMarked;
