/** Chooses the page of an IRI of the store. */
@NullMarked
package org.newsgraph.web.page.resource;

import org.jspecify.annotations.NullMarked;
