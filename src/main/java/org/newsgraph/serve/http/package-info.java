/** What every answer over HTTP has in common: the form a client likes best, errors, headers. */
@NullMarked
package org.newsgraph.serve.http;

import org.jspecify.annotations.NullMarked;
