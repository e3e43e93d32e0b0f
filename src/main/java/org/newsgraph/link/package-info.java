/** Decides who and what the words of an article stand for. */
@NullMarked
package org.newsgraph.link;

import org.jspecify.annotations.NullMarked;
