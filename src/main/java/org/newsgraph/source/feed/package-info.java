/** Articles from feeds and from the IPTC's XML formats. */
@NullMarked
package org.newsgraph.source.feed;

import org.jspecify.annotations.NullMarked;
