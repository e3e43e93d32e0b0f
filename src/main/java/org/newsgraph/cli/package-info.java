/** The commands: flags, exit codes, messages. The only package that prints. */
@NullMarked
package org.newsgraph.cli;

import org.jspecify.annotations.NullMarked;
