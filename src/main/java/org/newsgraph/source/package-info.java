/** Opens what a user names: files, folders, globs, archives and streams. */
@NullMarked
package org.newsgraph.source;

import org.jspecify.annotations.NullMarked;
