/**
 * Makes the packaged gazetteer from its sources. Run by hand when the sources change; nothing else
 * uses it.
 */
@NullMarked
package org.newsgraph.gazetteer.reduce;

import org.jspecify.annotations.NullMarked;
