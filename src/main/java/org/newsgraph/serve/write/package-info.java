/**
 * Writing over HTTP: an article that is sent to be read, the graph of an article that is replaced
 * or taken out. Who may do it is decided before.
 */
@NullMarked
package org.newsgraph.serve.write;

import org.jspecify.annotations.NullMarked;
