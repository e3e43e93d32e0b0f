/** Articles from web pages and their metadata. */
@NullMarked
package org.newsgraph.source.html;

import org.jspecify.annotations.NullMarked;
