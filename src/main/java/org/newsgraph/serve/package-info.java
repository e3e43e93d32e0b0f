/**
 * Puts a store behind an HTTP server, for reading only. What a stranger's query could do beyond
 * reading the store is closed: no request goes out, no file is read, no code is named, no query
 * runs longer than its time.
 */
@NullMarked
package org.newsgraph.serve;

import org.jspecify.annotations.NullMarked;
