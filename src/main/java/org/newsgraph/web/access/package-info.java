/** Users, tokens and what they may do. */
@NullMarked
package org.newsgraph.web.access;

import org.jspecify.annotations.NullMarked;
