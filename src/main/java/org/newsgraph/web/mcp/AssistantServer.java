package org.newsgraph.web.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.TypeRef;
import io.modelcontextprotocol.json.jackson2.JacksonMcpJsonMapper;
import io.modelcontextprotocol.json.schema.jackson2.DefaultJsonSchemaValidator;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpStatelessServerFeatures.SyncToolSpecification;
import io.modelcontextprotocol.server.transport.HeaderAccessor;
import io.modelcontextprotocol.server.transport.HttpServletStatelessServerTransport;
import io.modelcontextprotocol.server.transport.ServerHttpHeaderValidator;
import io.modelcontextprotocol.server.transport.ServerTransportSecurityException;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpStatelessServerTransport;
import jakarta.servlet.http.HttpServlet;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryException;
import org.newsgraph.web.http.HttpException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts the tools behind the protocol: as a servlet for streamable HTTP, or as a function from
 * message to message for standard streams. Neither keeps a session, so a client may come back at
 * any time. Safe for use by several threads.
 */
public final class AssistantServer {

  private static final Logger LOG = LoggerFactory.getLogger(AssistantServer.class);
  private static final String FILE = "/org/newsgraph/mcp.json";
  private static final int MAX_REQUEST = 1 << 20;
  private static final ObjectMapper JSON =
      new ObjectMapper().disable(SerializationFeature.FAIL_ON_EMPTY_BEANS);
  private static final McpJsonMapper MAPPER = new JacksonMcpJsonMapper(JSON);
  private static final TypeRef<Map<String, Object>> OBJECT = new TypeRef<>() {};

  /** Every answer is an object; what is in it, the descriptions of the tools say. */
  private static final Map<String, Object> ANSWER = Map.of("type", "object");

  private final AssistantTools tools;
  private final String version;

  /**
   * Creates a server of tools.
   *
   * @param version of the program, for clients
   */
  public AssistantServer(AssistantTools tools, String version) {
    this.tools = tools;
    this.version = version;
  }

  /**
   * A servlet that answers POST.
   *
   * @param origins whose scripts may ask, beside those of its own host; {@code *} for all
   */
  public HttpServlet servlet(List<String> origins) {
    HttpServletStatelessServerTransport transport =
        HttpServletStatelessServerTransport.builder()
            .jsonMapper(MAPPER)
            .maxRequestSize(MAX_REQUEST)
            .httpHeaderValidator(new OriginCheck(origins))
            .build();
    start(transport);
    return transport;
  }

  /** A function that answers a message of the protocol in JSON; see {@link Messages#answer}. */
  public Messages messages() {
    Messages messages = new Messages(MAPPER);
    start(messages);
    return messages;
  }

  private void start(McpStatelessServerTransport transport) {
    JsonNode description = description();
    McpServer.sync(transport)
        .serverInfo("newsgraph", version)
        .instructions(description.path("instructions").asText())
        .capabilities(McpSchema.ServerCapabilities.builder().tools(false).build())
        .jsonMapper(MAPPER)
        .jsonSchemaValidator(new DefaultJsonSchemaValidator(JSON))
        .immediateExecution(true) // on the thread of the request, as all that the server does
        .tools(
            StreamSupport.stream(description.path("tools").spliterator(), false)
                .map(this::tool)
                .toList())
        .build();
  }

  private static JsonNode description() {
    try (InputStream file = AssistantServer.class.getResourceAsStream(FILE)) {
      return JSON.readTree(Objects.requireNonNull(file));
    } catch (IOException e) {
      throw new UncheckedIOException(FILE, e);
    }
  }

  private SyncToolSpecification tool(JsonNode json) {
    McpSchema.Tool tool =
        McpSchema.Tool.builder(
                json.path("name").asText(), MAPPER.convertValue(json.path("inputSchema"), OBJECT))
            .title(json.path("title").asText())
            .description(json.path("description").asText())
            .outputSchema(ANSWER)
            .annotations(
                McpSchema.ToolAnnotations.builder()
                    .readOnlyHint(true)
                    .idempotentHint(true)
                    .openWorldHint(false)
                    .build())
            .build();
    return new SyncToolSpecification(tool, (context, request) -> answer(request));
  }

  private CallToolResult answer(CallToolRequest request) {
    try {
      Object answer =
          tools.call(
              request.name(),
              new AssistantTools.Arguments(
                  Optional.ofNullable(request.arguments()).orElse(Map.of())));
      return CallToolResult.builder()
          .structuredContent(MAPPER.convertValue(answer, OBJECT))
          .addTextContent(JSON.writeValueAsString(answer))
          .build();
    } catch (QueryCancelledException e) {
      return refusal("This takes longer than an answer may take. Ask for less.");
    } catch (IllegalArgumentException | QueryException | HttpException e) {
      return refusal(e.getMessage());
    } catch (IOException | RuntimeException e) {
      LOG.error("the tool {} failed", request.name(), e);
      return refusal("The server failed; its log says why.");
    }
  }

  private static CallToolResult refusal(String reason) {
    return CallToolResult.builder().addTextContent(reason).isError(true).build();
  }

  /**
   * Refuses requests of scripts of other sites with 403, as the protocol demands; programs that are
   * no browsers send no {@code Origin}. The host name is checked by the server's own filter.
   */
  private static final class OriginCheck implements ServerHttpHeaderValidator {

    private static final String ALL = "*";
    private static final int FORBIDDEN = 403;

    private final List<String> allowed;

    /** Creates a check that lets pages of the server itself and of these origins pass. */
    OriginCheck(List<String> allowed) {
      this.allowed = List.copyOf(allowed);
    }

    @Override
    public void validate(HeaderAccessor headers) throws ServerTransportSecurityException {
      for (String origin : headers.getHeader("Origin")) {
        if (!allowed.contains(ALL)
            && !allowed.contains(origin)
            && !headers.getHeader("Host").contains(authority(origin))) {
          throw new ServerTransportSecurityException(
              FORBIDDEN, "This server does not answer pages of " + origin);
        }
      }
    }

    private static String authority(String origin) {
      try {
        return String.valueOf(URI.create(origin).getAuthority());
      } catch (IllegalArgumentException e) {
        return "";
      }
    }
  }
}
