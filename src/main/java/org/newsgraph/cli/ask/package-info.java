/** Commands that ask, export and check. */
@NullMarked
package org.newsgraph.cli.ask;

import org.jspecify.annotations.NullMarked;
