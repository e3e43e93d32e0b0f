/** Merges mentions into actors and gives each the key of its IRI. */
@NullMarked
package org.newsgraph.resolve.identity;

import org.jspecify.annotations.NullMarked;
