/** Our own words for what a language tool finds in an article: sentences, tokens, dependencies. */
@NullMarked
package org.newsgraph.annotate;

import org.jspecify.annotations.NullMarked;
