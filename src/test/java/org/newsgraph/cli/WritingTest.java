package org.newsgraph.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newsgraph.NewsGraph;
import org.newsgraph.cli.serve.SubmissionHandler;
import org.newsgraph.ingest.StoreUpdater;
import org.newsgraph.store.Store;
import org.newsgraph.store.commit.StoreFolder;
import org.newsgraph.web.Network;
import org.newsgraph.web.NewsServer;
import org.newsgraph.web.ServerSettings;
import org.newsgraph.web.access.AccessPolicy;
import org.newsgraph.web.access.AccessToken;
import org.newsgraph.web.access.User;
import org.newsgraph.web.access.UserRole;
import org.newsgraph.web.access.Users;
import org.newsgraph.web.api.QueryCatalog;
import org.newsgraph.web.monitor.RequestLog;
import org.newsgraph.web.sparql.QueryLimits;

/** A server that a writer sends articles to, with the real language models. */
class WritingTest {

  private static final String ARTICLE =
      "The dam\n\nThe minister of water said on Monday that the dam would hold.\n";

  /** The first digits of the SHA-256 of its bytes. */
  private static final String ID = "0cca329ee6e64701";

  private static final String IRI = "http://localhost:3330/article/" + ID;
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final AccessToken TOKEN = AccessToken.random();

  @TempDir private Path folder;
  private Store store;
  private NewsServer server;

  @BeforeEach
  void start() {
    StoreFolder home = new StoreFolder(folder.resolve("store"));
    NewsGraph newsGraph = CommandLineRun.NEWS_GRAPH;
    store = Store.open(home, Optional.empty(), NewsGraph.storeSettings());
    Users users = new Users(folder.resolve("users.json"));
    users.add(User.withToken("feed", UserRole.WRITER, TOKEN));
    server =
        NewsServer.start(
            store,
            QueryCatalog.of(NewsGraph.queries()),
            new ServerSettings(
                Network.local(0),
                QueryLimits.within(Duration.ofSeconds(30)),
                new AccessPolicy(users, false, true),
                Optional.of(
                    new SubmissionHandler(
                        new StoreUpdater(
                            store, home, newsGraph.pipeline(store.manifest().base())))),
                RequestLog.NONE,
                "1"));
  }

  @AfterEach
  void stop() {
    server.close();
    store.close();
  }

  @Test
  void anArticleThatIsSentIsReadAndStoredOnce() {
    HttpResponse<String> first = post("dam.txt", ARTICLE);

    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(first.body()).contains("\"stored\":[\"" + IRI + "\"]");
    assertThat(get("queries/statements.csv").body()).contains("the dam would hold");
    assertThat(post("dam.txt", ARTICLE).body()).contains("\"unchanged\":[\"" + IRI + "\"]");
  }

  @Test
  void whatIsNoArticleIsRefusedWithTheReason() {
    HttpResponse<String> response = post("dam.txt", "\0\1\2\3");

    assertThat(response.statusCode()).isEqualTo(422);
    assertThat(response.body()).contains("dam.txt", "binary");
    assertThat(store.manifest().articles()).isZero();
  }

  @Test
  void whatGrowsWithoutEndWhenItIsReadIsRefusedAndTheServerGoesOn() throws IOException {
    byte[] zeros = new byte[50_000_000];
    for (byte[] bomb :
        List.of(
            zipped(zeros),
            packed(zeros),
            packed(packed(zeros)),
            "[".repeat(100_000).getBytes(UTF_8))) {
      assertThat(send("bomb.json", bomb).statusCode()).isEqualTo(422);
    }

    assertThat(post("dam.txt", ARTICLE).statusCode()).isEqualTo(200);
    assertThat(store.manifest().articles()).isEqualTo(1);
  }

  private static byte[] zipped(byte[] bytes) throws IOException {
    ByteArrayOutputStream zip = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(zip)) {
      out.putNextEntry(new ZipEntry("a.txt"));
      out.write(bytes);
    }
    return zip.toByteArray();
  }

  private static byte[] packed(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }

  @Test
  void theNameOfAnArticleIsAWordAndNoPath() throws IOException {
    for (String name : List.of("../../dam.txt", "/etc/passwd", "..", "<b>.txt")) {
      assertThat(send(name, ARTICLE.getBytes(UTF_8)).statusCode()).as(name).isEqualTo(200);
    }
    for (String name : List.of("a\nb.txt", "dam\0.txt")) {
      assertThat(send(name, ARTICLE.getBytes(UTF_8)).statusCode()).as(name).isEqualTo(400);
    }

    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("store", "users.json");
    }
    assertThat(get("queries/statements.csv").body()).doesNotContain("../", "/etc");
  }

  @Test
  void theFactsOfAnArticleAreReplacedAndItsTextStays() {
    post("dam.txt", ARTICLE);
    String facts =
        facts().body() + "<%s> <http://purl.org/dc/terms/subject> \"water\" .".formatted(IRI);

    HttpResponse<String> put = put(facts, "text/turtle");
    assertThat(put.statusCode()).as(put.body()).isEqualTo(200);

    assertThat(facts().body()).contains("\"water\"");
    assertThat(get("article/" + ID).body()).contains("the dam would hold");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <> <x:p> [] .                                    | text/turtle              | 422
          <> <x:p> .                                       | text/turtle              | 400
          {"@context": "http://localhost:9/", "@id": ""}   | application/ld+json      | 415
          <?xml version="1.0"?><rdf/>                      | application/rdf+xml      | 415
          """)
  void factsThatAreWrongChangeNothing(String facts, String type, int status) {
    post("dam.txt", ARTICLE);
    String before = store.manifest().digest();

    assertThat(put(facts, type).statusCode()).isEqualTo(status);

    assertThat(store.manifest().digest()).isEqualTo(before);
  }

  @Test
  void factsThatQuoteWhatTheArticleDoesNotSayAreRefused() {
    post("dam.txt", ARTICLE);

    HttpResponse<String> response =
        put(facts().body().replace("the dam would hold", "the dam would burst"), "text/turtle");

    assertThat(response.statusCode()).isEqualTo(422);
    assertThat(response.body()).contains("is not the text there");
  }

  @Test
  void anArticleThatIsTakenOutLeavesNothing() {
    String empty = store.manifest().digest();
    post("dam.txt", ARTICLE);

    assertThat(write("data?graph=" + encoded(IRI), "DELETE", "", "text/plain").statusCode())
        .isEqualTo(200);

    assertThat(store.manifest().digest()).isEqualTo(empty);
    assertThat(put("<> <x:p> 1 .", "text/turtle").statusCode()).isEqualTo(404);
  }

  @Test
  void whoHasNoTokenWritesNothing() throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(server.address() + "articles?name=dam.txt"))
            .POST(BodyPublishers.ofString(ARTICLE))
            .build();

    assertThat(CLIENT.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(401);
  }

  private HttpResponse<String> facts() {
    return get("data?graph=" + encoded(IRI));
  }

  private HttpResponse<String> post(String name, String text) {
    return write("articles?name=" + name, "POST", text, "text/plain");
  }

  private HttpResponse<String> put(String facts, String type) {
    return write("data?graph=" + encoded(IRI), "PUT", facts, type);
  }

  private HttpResponse<String> get(String path) {
    return write(path, "GET", "", "text/plain");
  }

  private static String encoded(String words) {
    return URLEncoder.encode(words, StandardCharsets.UTF_8);
  }

  private HttpResponse<String> send(String name, byte[] body) {
    return write(
        "articles?name=" + encoded(name), "POST", BodyPublishers.ofByteArray(body), "text/plain");
  }

  private HttpResponse<String> write(String path, String method, String body, String type) {
    return write(path, method, BodyPublishers.ofString(body), type);
  }

  private HttpResponse<String> write(
      String path, String method, HttpRequest.BodyPublisher body, String type) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(server.address() + path))
            .header("Authorization", "Bearer " + TOKEN.value())
            .header("Content-Type", type)
            .header("Accept", "text/turtle, text/html;q=0.9, text/csv;q=0.8")
            .method(method, body)
            .build();
    try {
      return CLIENT.send(request, BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
