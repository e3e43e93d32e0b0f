/** Says which place a name stands for, or that nobody can say. */
@NullMarked
package org.newsgraph.link.place;

import org.jspecify.annotations.NullMarked;
