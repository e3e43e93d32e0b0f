/** Output, exit codes and options that commands share. */
@NullMarked
package org.newsgraph.cli.console;

import org.jspecify.annotations.NullMarked;
