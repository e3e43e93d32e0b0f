/**
 * The facts we extract, as records and enums, and the article that they stand in. Depends on
 * nothing else of ours; all offsets are Unicode code points of the article's file.
 */
@NullMarked
package org.newsgraph.model;

import org.jspecify.annotations.NullMarked;
