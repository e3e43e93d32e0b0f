/** Loads the word lists and tables that hold our knowledge of the language. */
@NullMarked
package org.newsgraph.lexicon;

import org.jspecify.annotations.NullMarked;
