/**
 * Answers assistants by the <a href="https://modelcontextprotocol.io/">Model Context Protocol</a>.
 * {@link org.newsgraph.web.mcp.AssistantTools} has the tools, which run saved queries and the
 * readers of the pages; every answer comes with the sources to cite. {@link
 * org.newsgraph.web.mcp.AssistantServer} puts them behind HTTP or behind single messages. This
 * package alone knows the protocol's SDK.
 */
@NullMarked
package org.newsgraph.web.mcp;

import org.jspecify.annotations.NullMarked;
