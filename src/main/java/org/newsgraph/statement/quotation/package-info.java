/** Reads statements from direct and partial quotations. */
@NullMarked
package org.newsgraph.statement.quotation;

import org.jspecify.annotations.NullMarked;
