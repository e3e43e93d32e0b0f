/**
 * Finds articles that print one text: agency copy in many outlets, the same article with other
 * boilerplate, a shortened version. Reports on the same event in own words are no copies.
 */
@NullMarked
package org.newsgraph.link.story;

import org.jspecify.annotations.NullMarked;
