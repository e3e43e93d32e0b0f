/** Resolves date words against the date of publication. */
@NullMarked
package org.newsgraph.extract.date;

import org.jspecify.annotations.NullMarked;
