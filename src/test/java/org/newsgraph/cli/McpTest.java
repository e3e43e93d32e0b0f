package org.newsgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.ServerParameters;
import io.modelcontextprotocol.client.transport.StdioClientTransport;
import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.cli.console.ExitCode;

/** The protocol's own client starts the program and asks it over standard streams. */
class McpTest {

  private static final String MAIN = "org.newsgraph.cli.Main";
  private static final ObjectMapper JSON = new ObjectMapper();

  /** One of its characters is two UTF-16 units, so that the two ways of counting differ. */
  private static final String ARTICLE =
      """
      OLDPORT \uD83C\uDF09 (Reuters) - The bridge is closed.

      “We will rebuild the bridge,” said Ana Ruiz, the mayor of Oldport.
      """;

  @TempDir private static Path folder;

  @BeforeAll
  static void build() throws IOException {
    Path article = Files.writeString(folder.resolve("bridge.txt"), ARTICLE);
    CommandLineRun run = CommandLineRun.of("build", article.toString(), "--store", store());
    assertThat(run.code()).as(run.messages()).isEqualTo(ExitCode.DONE);
  }

  private static String store() {
    return folder.resolve("store").toString();
  }

  private static McpSyncClient start() {
    List<String> command = JavaProcess.of(MAIN, List.of(), "mcp", "--store", store()).command();
    ServerParameters program =
        ServerParameters.builder(command.get(0)).args(command.subList(1, command.size())).build();
    McpSyncClient client =
        McpClient.sync(new StdioClientTransport(program, McpJsonDefaults.getMapper())).build();
    client.initialize();
    return client;
  }

  private static JsonNode source(McpSyncClient client) {
    return JSON.<JsonNode>valueToTree(
            client
                .callTool(
                    CallToolRequest.builder("said").arguments(Map.of("speaker", "Ruiz")).build())
                .structuredContent())
        .at("/sources/0");
  }

  @Test
  void twoAssistantsAndOtherCommandsUseAStoreAtOnce() {
    McpSyncClient first = start();
    McpSyncClient second = start();
    try {
      assertThat(source(first).at("/quotation").asText()).contains("We will rebuild the bridge");
      assertThat(source(second)).isEqualTo(source(first));
      assertThat(CommandLineRun.of("query", "statements", "--store", store()).out())
          .contains("Ana Ruiz");
    } finally {
      first.closeGracefully();
    }
    assertThat(source(second).at("/speaker").asText()).contains("Ruiz");
    second.closeGracefully();
  }

  @Test
  void spansCountCodePoints() {
    McpSyncClient client = start();
    JsonNode source = source(client);
    client.closeGracefully();

    String span = source.at("/spans/0").asText();
    int begin = Integer.parseInt(span.substring(0, span.indexOf('-')));
    int end = Integer.parseInt(span.substring(span.indexOf('-') + 1));
    assertThat(
            ARTICLE.substring(
                ARTICLE.offsetByCodePoints(0, begin), ARTICLE.offsetByCodePoints(0, end)))
        .isEqualTo(source.at("/quotation").asText());
  }

  @Test
  void anAssistantAsksByWayOfTheServerThatHoldsTheStore() throws Exception {
    Process server =
        JavaProcess.of(MAIN, List.of(), "serve", "--store", store(), "--port", "0").start();
    try (BufferedReader output = server.inputReader()) {
      assertThat(output.lines().anyMatch("Ctrl-C stops"::equals)).isTrue();
      McpSyncClient client = start();
      assertThat(source(client).at("/quotation").asText()).contains("We will rebuild");
      client.closeGracefully();
    } finally {
      server.destroy();
      server.waitFor();
    }
  }

  @Test
  void standardOutputHasNothingButMessages() throws Exception {
    Process program =
        JavaProcess.of(MAIN, List.of(), "mcp", "--store", store(), "--verbose")
            .redirectErrorStream(false)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (var in = program.outputWriter(StandardCharsets.UTF_8)) {
      in.write("this is no JSON\n\n");
      in.write("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}\n");
      in.write("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}\n");
      in.write("{\"jsonrpc\":\"2.0\",\"id\":2,\"method\":\"shout\"}\n");
      in.write("{\"id\":3}\n");
    }
    List<String> lines = program.inputReader(StandardCharsets.UTF_8).lines().toList();

    assertThat(program.waitFor()).isZero();
    assertThat(lines)
        .hasSize(3)
        .anySatisfy(line -> assertThat(line).contains("\"id\":1", "\"result\":{}"))
        .anySatisfy(line -> assertThat(line).contains("\"id\":2", "-32601"))
        .anySatisfy(line -> assertThat(line).contains("\"id\":3", "-32600"));
  }

  @Test
  void aFolderWithoutAStoreIsAnError() {
    CommandLineRun run = CommandLineRun.of("mcp", "--store", folder.resolve("nowhere").toString());

    assertThat(run.code()).isEqualTo(ExitCode.STORE);
    assertThat(run.out()).isEmpty();
    assertThat(run.messages()).contains("nowhere");
  }
}
