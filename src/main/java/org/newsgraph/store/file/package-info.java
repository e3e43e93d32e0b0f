/** Durable files, checksums and compression. */
@NullMarked
package org.newsgraph.store.file;

import org.jspecify.annotations.NullMarked;
