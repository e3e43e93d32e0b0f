/** Commands that read articles. */
@NullMarked
package org.newsgraph.cli.build;

import org.jspecify.annotations.NullMarked;
