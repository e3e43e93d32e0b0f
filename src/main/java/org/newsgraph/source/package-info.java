/**
 * Takes documents out of what users have: folders, archives and streams of texts, web pages, feeds
 * and records. One document is in memory at a time, and what cannot be read is told in its place.
 */
@NullMarked
package org.newsgraph.source;

import org.jspecify.annotations.NullMarked;
