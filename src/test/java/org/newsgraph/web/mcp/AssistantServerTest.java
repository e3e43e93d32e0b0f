package org.newsgraph.web.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newsgraph.web.SeedServer;

/** The protocol's own client asks a server of the seeds over HTTP. */
@ExtendWith(SeedServer.class)
class AssistantServerTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String DRONES = "000_f2a03a51be05ea77.txt";

  private static McpSyncClient client;

  @BeforeAll
  static void connect() {
    client =
        McpClient.sync(HttpClientStreamableHttpTransport.builder(SeedServer.address()).build())
            .build();
    client.initialize();
  }

  @AfterAll
  static void disconnect() {
    client.closeGracefully();
  }

  private static CallToolResult call(String tool, Map<String, Object> arguments) {
    return client.callTool(CallToolRequest.builder(tool).arguments(arguments).build());
  }

  private static JsonNode answer(String tool, Map<String, Object> arguments) {
    CallToolResult result = call(tool, arguments);
    assertThat(result.isError()).as("%s", result.content()).isNotEqualTo(true);
    return JSON.valueToTree(result.structuredContent());
  }

  private static String refusal(String tool, Map<String, Object> arguments) {
    CallToolResult result = call(tool, arguments);
    assertThat(result.isError()).isTrue();
    return ((TextContent) result.content().get(0)).text();
  }

  @Test
  void aClientLearnsWhichToolsThereAreAndThatTheyOnlyRead() {
    assertThat(client.listTools().tools())
        .allSatisfy(tool -> assertThat(tool.annotations().readOnlyHint()).isTrue())
        .extracting(Tool::name)
        .containsExactly("search", "said", "claims", "answers", "article", "sparql");
    assertThat(client.getServerInstructions()).contains("Cite what you use");
  }

  @Test
  void whatSomebodySaidComesWithTheQuotationTheArticleAndTheSpan() {
    JsonNode said = answer("said", Map.of("speaker", "Vitaliy Kim"));

    JsonNode source = said.at("/sources/0");
    assertThat(said.at("/rows/0/statement")).isEqualTo(source.at("/statement"));
    assertThat(source.at("/speaker").asText()).isEqualTo("Vitaliy Kim");
    assertThat(source.at("/cite").asText())
        .contains(source.at("/quotation").asText(), source.at("/spans/0").asText());
    assertThat(wordsAt(source.at("/article").asText(), source.at("/spans/0").asText()))
        .isEqualTo(source.at("/quotation").asText());
  }

  /** The words of an article that stand at a span, by way of the tool that shows it. */
  private static String wordsAt(String article, String span) {
    int begin = Integer.parseInt(span.substring(0, span.indexOf('-')));
    int end = Integer.parseInt(span.substring(span.indexOf('-') + 1));
    return answer("article", Map.of("article", article, "from", begin, "length", end - begin))
        .at("/text")
        .asText();
  }

  @Test
  void numbersOnOneThingStandSideBySide() {
    JsonNode claims =
        answer("claims", Map.of("about", "troops of North Korea", "event", "deployed"));

    assertThat(claims.at("/rows").findValuesAsText("value")).contains("10000", "11000", "12000");
    assertThat(claims.at("/sources").findValuesAsText("speaker"))
        .contains("United States Department of Defense", "Ukrainian intelligence");
  }

  @Test
  void whoDeniesWhomComesWithBothSides() {
    JsonNode denials = answer("answers", Map.of("about", "Kursk nuclear"));

    assertThat(denials.at("/rows/0/relation").asText()).isEqualTo("denies");
    assertThat(denials.at("/rows/0/speakerName").asText()).isEqualTo("Volodymyr Zelenskyy");
    assertThat(denials.at("/rows/0/otherSpeaker").asText()).isEqualTo("Russia");
    assertThat(denials.at("/sources").findValuesAsText("speaker"))
        .contains("Volodymyr Zelenskyy", "Russia");
  }

  @Test
  void aSearchFindsAMisspeltNameAndStatements() {
    assertThat(answer("search", Map.of("q", "Zelenskiy")).at("/names").findValuesAsText("name"))
        .contains("Volodymyr Zelenskyy");
    assertThat(answer("search", Map.of("q", "drones")).at("/sources").findValuesAsText("quotation"))
        .isNotEmpty()
        .allSatisfy(words -> assertThat(words).containsIgnoringCase("drone"));
  }

  @Test
  void theMarksOfAnArticleStandWhereTheirSpansSay() {
    JsonNode article = answer("article", Map.of("article", DRONES));
    String text = article.at("/text").asText();

    assertThat(article.at("/length").asInt()).isEqualTo(text.codePointCount(0, text.length()));
    assertThat(article.at("/marks"))
        .hasSizeGreaterThan(20)
        .allSatisfy(mark -> assertThat(words(text, mark)).isEqualTo(mark.at("/words").asText()));
    assertThat(article.at("/marks").findValuesAsText("kind"))
        .contains("state", "official", "place", "number", "post");
  }

  private static String words(String text, JsonNode mark) {
    String span = mark.at("/span").asText();
    int begin = Integer.parseInt(span.substring(0, span.indexOf('-')));
    int end = Integer.parseInt(span.substring(span.indexOf('-') + 1));
    return text.codePoints()
        .skip(begin)
        .limit(end - begin)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  @Test
  void aPartOfAnArticleHasTheMarksOfThatPartAlone() {
    JsonNode part = answer("article", Map.of("article", DRONES, "from", 1000, "length", 500));

    assertThat(part.at("/from").asInt()).isEqualTo(1000);
    assertThat(part.at("/to").asInt()).isEqualTo(1500);
    assertThat(part.at("/marks").findValuesAsText("span"))
        .isNotEmpty()
        .allSatisfy(
            span ->
                assertThat(Integer.parseInt(span.substring(0, span.indexOf('-'))))
                    .isBetween(1000, 1499));
  }

  @Test
  void rowsAreCutAtTheirLimitAndTheAnswerSaysSo() {
    JsonNode some = answer("sparql", Map.of("query", "SELECT ?s { ?s ng:stance ?t }", "limit", 3));
    assertThat(some.at("/rows")).hasSize(3);
    assertThat(some.at("/more").asBoolean()).isTrue();
    assertThat(some.at("/sources")).isNotEmpty();

    JsonNode all = answer("sparql", Map.of("query", "SELECT ?s { ?s ng:stance ?t } LIMIT 2"));
    assertThat(all.at("/rows")).hasSize(2);
    assertThat(all.at("/more").asBoolean()).isFalse();
  }

  @Test
  void sparqlAnswersWithYesOrNoOrWithAGraphToo() {
    assertThat(answer("sparql", Map.of("query", "ASK { ?s ng:denies ?o }")).at("/answer"))
        .isEqualTo(JSON.getNodeFactory().booleanNode(true));
    assertThat(
            answer(
                    "sparql",
                    Map.of("query", "CONSTRUCT { ?s ng:denies ?o } WHERE { ?s ng:denies ?o }"))
                .at("/turtle")
                .asText())
        .contains("ng:denies  <");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SELECT * { SERVICE <http://localhost:1/> { ?s ?p ?o } }|SERVICE is off",
        "DELETE WHERE { ?s ?p ?o }|Line 1, column 1",
        "SELECT * { ?s ?p }|Line 1, column 18",
        "DESCRIBE ?s { ?s a ng:Statement }|ask for less"
      })
  void whatMayNotBeAskedIsRefusedInWords(String query, String reason) {
    assertThat(refusal("sparql", Map.of("query", query))).contains(reason);
  }

  @Test
  void wrongArgumentsAreRefusedInWords() {
    assertThat(refusal("said", Map.of())).contains("'speaker' not found");
    assertThat(refusal("said", Map.of("speaker", "Kim", "limit", 100_000))).contains("200");
    assertThat(refusal("article", Map.of("article", "none.txt"))).contains("no article none.txt");
    assertThat(refusal("article", Map.of("article", DRONES, "from", 1_000_000)))
        .contains("the text has 2930 characters");
    assertThat(refusal("search", Map.of("stance", "shout"))).contains("stance=shout");
  }

  @ParameterizedTest
  @CsvSource({"https://elsewhere.example.org,403", "null,403"})
  void scriptsOfOtherSitesAreNotAnswered(String origin, int status) {
    assertThat(status(origin)).isEqualTo(status);
  }

  @Test
  void scriptsOfTheServersOwnPagesAreAnswered() {
    assertThat(status(SeedServer.address().replaceAll("/$", ""))).isEqualTo(200);
  }

  private static int status(String origin) {
    return SeedServer.send(
            HttpRequest.newBuilder(URI.create(SeedServer.address() + "mcp"))
                .header("Origin", origin)
                .header("Accept", "application/json, text/event-stream")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}"))
                .build(),
            BodyHandlers.ofString())
        .statusCode();
  }
}
