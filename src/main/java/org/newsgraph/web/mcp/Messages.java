package org.newsgraph.web.mcp;

import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.server.McpStatelessServerHandler;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCMessage;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCNotification;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCRequest;
import io.modelcontextprotocol.spec.McpStatelessServerTransport;
import io.modelcontextprotocol.spec.ProtocolVersions;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Answers single messages of the protocol, wherever they come from. Safe for use by several
 * threads.
 */
public final class Messages implements McpStatelessServerTransport {

  private final McpJsonMapper mapper;
  private @Nullable McpStatelessServerHandler handler;

  Messages(McpJsonMapper mapper) {
    this.mapper = mapper;
  }

  /**
   * Answers a message, on the thread of the caller.
   *
   * @param json one JSON-RPC message
   * @return the response in one line of JSON; empty for a notification
   * @throws IllegalArgumentException if it is no such message
   */
  public Optional<String> answer(String json) {
    try {
      JSONRPCMessage message = McpSchema.deserializeJsonRpcMessage(mapper, json);
      if (handler != null && message instanceof JSONRPCRequest request) {
        return Optional.of(
            mapper.writeValueAsString(
                handler.handleRequest(McpTransportContext.EMPTY, request).block()));
      }
      if (handler != null && message instanceof JSONRPCNotification notification) {
        handler.handleNotification(McpTransportContext.EMPTY, notification).block();
      }
      return Optional.empty();
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "this is no message of the protocol: " + e.getMessage(), e);
    }
  }

  @Override
  public void setMcpHandler(McpStatelessServerHandler mcpHandler) {
    handler = mcpHandler;
  }

  @Override
  public Mono<Void> closeGracefully() {
    return Mono.empty();
  }

  @Override
  public List<String> protocolVersions() {
    return List.of(
        ProtocolVersions.MCP_2024_11_05,
        ProtocolVersions.MCP_2025_03_26,
        ProtocolVersions.MCP_2025_06_18,
        ProtocolVersions.MCP_2025_11_25);
  }
}
