/** The server's command and its users. */
@NullMarked
package org.newsgraph.cli.serve;

import org.jspecify.annotations.NullMarked;
