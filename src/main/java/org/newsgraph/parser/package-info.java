/** Dependency trees, by the network that CoreNLP's parser was trained as. */
@NullMarked
package org.newsgraph.parser;

import org.jspecify.annotations.NullMarked;
