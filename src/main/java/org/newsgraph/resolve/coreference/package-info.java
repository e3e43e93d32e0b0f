/** Resolves pronouns, descriptions and the sources of statements to actors. */
@NullMarked
package org.newsgraph.resolve.coreference;

import org.jspecify.annotations.NullMarked;
