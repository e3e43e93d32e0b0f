/** Pages of actors, officials, places and other things. */
@NullMarked
package org.newsgraph.web.page.entity;

import org.jspecify.annotations.NullMarked;
