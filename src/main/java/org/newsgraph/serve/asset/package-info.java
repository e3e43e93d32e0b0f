/** The style sheet, scripts and libraries of the pages, served out of the program itself. */
@NullMarked
package org.newsgraph.serve.asset;

import org.jspecify.annotations.NullMarked;
