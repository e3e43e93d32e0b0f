/** A store on the web: SPARQL, linked data and pages. */
@NullMarked
package org.newsgraph.web;

import org.jspecify.annotations.NullMarked;
