/**
 * A store that another process of the same user holds, reached over a Unix socket in its folder.
 * Entry class: {@link org.newsgraph.store.socket.StoreConnections}.
 *
 * <p>The protocol is written by hand. HTTP over Jetty's Unix-domain connector (12.1.1) was tried:
 * its client takes some twenty times as long for the one request of a short command (2.1 to 3.1 s
 * from start to answer, against 0.07 to 0.16 s, on a busy machine with two cores) and needs five
 * more jars; what fails in the middle of a result reaches the client as an end of file without the
 * message; and a stopped server ends requests that run, while a query on TDB2 must not be
 * interrupted.
 */
@NullMarked
package org.newsgraph.store.socket;

import org.jspecify.annotations.NullMarked;
