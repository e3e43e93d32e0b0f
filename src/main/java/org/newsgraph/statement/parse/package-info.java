/** A parsed article as the statement rules see it: dependency trees, token spans, quotations. */
@NullMarked
package org.newsgraph.statement.parse;

import org.jspecify.annotations.NullMarked;
