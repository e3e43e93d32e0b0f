package org.newsgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsgraph.store.Samples;
import org.newsgraph.store.Store;

/** The program as users have it, from its jar, in which no file has a path. */
class PackagedServeIT {

  private static final Pattern ADDRESS = Pattern.compile("http://localhost:\\d+/");

  @TempDir private static Path folder;
  private static Process server;
  private static String address = "";

  @BeforeAll
  static void start() throws IOException {
    try (Store store = Samples.open(folder)) {
      Samples.add(store, Samples.article(store.parts(), 'a', "yes", "x"));
    }
    server =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                "target/newsgraph.jar",
                "serve",
                "--store",
                folder.toString(),
                "--port",
                "0")
            .redirectErrorStream(true)
            .start();
    BufferedReader output = server.inputReader();
    StringBuilder said = new StringBuilder();
    for (var line = output.readLine(); line != null; line = output.readLine()) {
      said.append(line).append('\n');
      Matcher matcher = ADDRESS.matcher(line);
      if (matcher.find()) {
        address = matcher.group();
        return;
      }
    }
    throw new AssertionError("the program ended: " + said);
  }

  @AfterAll
  static void stop() {
    server.destroy();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "search?q=yes",
        "claims",
        "workbench",
        "workbench/terms.json",
        "notebooks",
        "ontology",
        "ontology.ttl",
        "openapi.json",
        "queries",
        "queries/statements.csv",
        "queries/map",
        "assets/newsgraph.css",
        ".well-known/void",
        "dump.sha256",
        "health",
        "metrics",
        "sparql"
      })
  void everyAddressAnswers(String path) throws IOException, InterruptedException {
    assertThat(get(path).statusCode()).isEqualTo(200);
  }

  @Test
  void itKnowsItsVersion() throws IOException, InterruptedException {
    assertThat(get("health").body()).doesNotContain("development").contains("\"version\":\"");
  }

  private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(URI.create(address + path)).build(), BodyHandlers.ofString());
  }
}
