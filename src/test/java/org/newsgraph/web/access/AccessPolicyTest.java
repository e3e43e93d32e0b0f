package org.newsgraph.web.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsgraph.query.SavedQueries;
import org.newsgraph.store.Store;
import org.newsgraph.store.StoreSettings;
import org.newsgraph.store.commit.StoreFolder;
import org.newsgraph.store.link.LinkRules;
import org.newsgraph.store.text.TextProperties;
import org.newsgraph.web.Network;
import org.newsgraph.web.NewsServer;
import org.newsgraph.web.ServerSettings;
import org.newsgraph.web.api.QueryCatalog;
import org.newsgraph.web.monitor.RequestLog;
import org.newsgraph.web.sparql.QueryLimits;

/** A server that asks its readers to log in and knows pages of one other site. */
class AccessPolicyTest {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  /** Begins as another header of these tests does, but for the case. */
  private static final AccessToken TOKEN = new AccessToken("X" + AccessToken.random().value());

  @TempDir private static Path folder;
  private static Users users;
  private static Store store;
  private static NewsServer server;
  private static Path log;

  @BeforeAll
  static void start() throws IOException {
    store =
        Store.open(
            new StoreFolder(folder.resolve("store")),
            Optional.empty(),
            new StoreSettings(LinkRules.NONE, new TextProperties(List.of(), List.of())));
    users = new Users(folder.resolve("users.json"));
    users.add(User.withPassword("anna", UserRole.READER, "correct horse"));
    users.add(User.withToken("feed", UserRole.WRITER, TOKEN));
    log = folder.resolve("requests.jsonl");
    server =
        NewsServer.start(
            store,
            QueryCatalog.of(SavedQueries.packaged()),
            new ServerSettings(
                new Network(
                    Optional.empty(),
                    0,
                    Optional.empty(),
                    List.of("news.example.org"),
                    List.of("https://pages.example.org")),
                QueryLimits.within(Duration.ofSeconds(5)),
                new AccessPolicy(users, true, true),
                Optional.empty(),
                RequestLog.to(log),
                "1.2.3"));
  }

  @AfterAll
  static void stop() {
    server.close();
    store.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "search?q=x", "sparql?query=ASK%7B%7D", "dump", "data?default", "metrics"})
  void whoDoesNotLogInReadsNothing(String path) throws IOException, InterruptedException {
    HttpResponse<String> response = send(request(path));

    assertThat(response.statusCode()).isEqualTo(401);
    assertThat(response.headers().allValues("WWW-Authenticate")).hasSize(2);
  }

  @Test
  void whatLooksAfterTheServerNeedsNoUser() throws IOException, InterruptedException {
    assertThat(send(request("health")).body())
        .contains("\"version\":\"1.2.3\"", "\"status\":\"ok\"");
  }

  @Test
  void aUserReadsWithAPassword() throws IOException, InterruptedException {
    HttpResponse<String> response =
        send(
            request("sparql?query=ASK%7B%7D")
                .header("Authorization", basic("anna", "correct horse")));

    assertThat(response.body()).contains("true");
  }

  @ParameterizedTest
  @ValueSource(strings = {"anna:wrong", "anna:", "nobody:correct horse", "feed:x", "anna", ""})
  void aWrongPasswordIsNone(String credentials) throws IOException, InterruptedException {
    String encoded =
        Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));

    assertThat(send(request("").header("Authorization", "Basic " + encoded)).statusCode())
        .isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Basic %%%", "Bearer ", "Bearer x", "Digest x", "Basic"})
  void aHeaderThatSaysNothingIsNone(String header) throws IOException, InterruptedException {
    assertThat(send(request("").header("Authorization", header)).statusCode()).isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(strings = {"mcp", "sparql"})
  void aReaderAsksByPostAndOthersDoNot(String path) throws IOException, InterruptedException {
    assertThat(send(post(path)).statusCode()).isEqualTo(401);
    assertThat(
            send(post(path).header("Authorization", basic("anna", "correct horse"))).statusCode())
        .isNotIn(401, 403);
    assertThat(send(post(path).header("Authorization", basic("anna", "wrong"))).statusCode())
        .isEqualTo(401);
  }

  private static HttpRequest.Builder post(String path) {
    return request(path).POST(HttpRequest.BodyPublishers.ofString(""));
  }

  @Test
  void anAssistantAsksWithATokenAndFromAPageThatIsKnown() throws IOException, InterruptedException {
    assertThat(send(ping("https://pages.example.org")).statusCode()).isEqualTo(200);
    assertThat(send(ping("https://elsewhere.example.org")).statusCode()).isEqualTo(403);
  }

  private static HttpRequest.Builder ping(String origin) {
    return request("mcp")
        .header("Authorization", "Bearer " + TOKEN.value())
        .header("Accept", "application/json, text/event-stream")
        .header("Content-Type", "application/json")
        .header("Origin", origin)
        .POST(
            HttpRequest.BodyPublishers.ofString(
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}"));
  }

  @Test
  void aReaderMayNotWrite() throws IOException, InterruptedException {
    HttpResponse<String> response =
        send(
            request("data?default")
                .DELETE()
                .header("Authorization", basic("anna", "correct horse")));

    assertThat(response.statusCode()).isEqualTo(403);
  }

  @Test
  void aPageElsewhereCannotMakeAWritersBrowserWrite() throws IOException, InterruptedException {
    HttpResponse<String> response =
        send(
            request("data?default")
                .DELETE()
                .header("Origin", "https://evil.example.org")
                .header("Authorization", "Bearer " + TOKEN.value()));

    assertThat(response.statusCode()).isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"cross-site", "same-site"})
  void aRequestThatABrowserSendsForAnotherSiteWritesNothing(String site)
      throws IOException, InterruptedException {
    HttpResponse<String> response =
        send(
            request("data?default")
                .DELETE()
                .header("Sec-Fetch-Site", site)
                .header("Authorization", "Bearer " + TOKEN.value()));

    assertThat(response.statusCode()).isEqualTo(403);
  }

  @ParameterizedTest
  @CsvSource({
    "localhost, 200",
    "LOCALHOST:8080, 200",
    "127.0.0.1, 200",
    "[::1]:3330, 200",
    "news.example.org, 200",
    "news.example.org., 200",
    "evil.example, 421",
    "127.0.0.1.evil.example, 421",
    "localhost.evil.example:80, 421",
  })
  void aRequestForAnotherNameIsNotAnswered(String host, int status) throws IOException {
    assertThat(statusFor(host)).isEqualTo(status);
  }

  /** Java's client does not let a request name another host. */
  private static int statusFor(String host) throws IOException {
    URI address = URI.create(server.address());
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), address.getPort())) {
      socket
          .getOutputStream()
          .write(
              "GET /health HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n"
                  .formatted(host)
                  .getBytes(StandardCharsets.US_ASCII));
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return Integer.parseInt(answer.substring(9, 12));
    }
  }

  @Test
  void whoIsTakenOutIsOutAtOnce() throws IOException, InterruptedException {
    users.add(User.withPassword("bob", UserRole.READER, "battery staple"));
    assertThat(asBob()).isEqualTo(200);

    users.remove("bob");

    assertThat(asBob()).isEqualTo(401);
  }

  private static int asBob() throws IOException, InterruptedException {
    return send(request("").header("Authorization", basic("bob", "battery staple"))).statusCode();
  }

  @Test
  void onlyPagesThatAreNamedMayRead() throws IOException, InterruptedException {
    assertThat(allowed("https://pages.example.org")).contains("https://pages.example.org");
    assertThat(allowed("https://evil.example.org")).isEmpty();
  }

  private static Optional<String> allowed(String origin) throws IOException, InterruptedException {
    return send(request("health").header("Origin", origin))
        .headers()
        .firstValue("Access-Control-Allow-Origin");
  }

  @Test
  void onlyTheirOwnerMayReadTheHashesOfPasswords() throws IOException {
    Path file = folder.resolve("users.json");

    assertThat(Files.readString(file))
        .contains("argon2id")
        .doesNotContain("correct horse", TOKEN.value());
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void aShortPasswordIsNotTaken() {
    assertThatThrownBy(() -> User.withPassword("carl", UserRole.READER, "1234567"))
        .hasMessageContaining("at least 8");
  }

  @Test
  void theLogOfRequestsTellsNothingOfWhoAskedWhat() throws IOException, InterruptedException {
    HttpResponse<String> response =
        send(
            request("sparql?query=ASK%7B%7D%23secret")
                .header("Authorization", basic("anna", "correct horse")));

    String id = response.headers().firstValue("X-Request-Id").orElseThrow();
    assertThat(Files.readAllLines(log))
        .filteredOn(line -> line.contains(id))
        .singleElement()
        .asString()
        .contains("\"method\":\"GET\"", "\"path\":\"/sparql\"", "\"status\":200")
        .doesNotContain("secret", "anna", "127.0.0.1");
  }

  private static String basic(String name, String password) {
    return "Basic "
        + Base64.getEncoder()
            .encodeToString((name + ":" + password).getBytes(StandardCharsets.UTF_8));
  }

  private static HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(server.address() + path));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return CLIENT.send(request.build(), BodyHandlers.ofString());
  }
}
