/** The SPARQL workbench. */
@NullMarked
package org.newsgraph.web.page.workbench;

import org.jspecify.annotations.NullMarked;
