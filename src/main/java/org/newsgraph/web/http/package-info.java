/** Content negotiation, validators, errors and headers. */
@NullMarked
package org.newsgraph.web.http;

import org.jspecify.annotations.NullMarked;
