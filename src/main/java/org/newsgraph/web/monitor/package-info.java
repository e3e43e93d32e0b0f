/**
 * Health, metrics and the request log of a server. {@link
 * org.newsgraph.web.monitor.RequestMonitorFilter} observes all requests.
 */
@NullMarked
package org.newsgraph.web.monitor;

import org.jspecify.annotations.NullMarked;
