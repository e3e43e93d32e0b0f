package org.newsgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.store.Samples;
import org.newsgraph.store.Store;

/** A server with a key that its user made. */
class TlsTest {

  private static final String PASSWORD = "of the key store";

  @TempDir private static Path keys;
  @TempDir private Path folder;

  @BeforeAll
  static void makeKey() throws Exception {
    keytool("-genkeypair", "-alias", "key", "-dname", "CN=localhost", "-ext", "san=dns:localhost");
  }

  private static void keytool(String... arguments) throws Exception {
    ProcessBuilder keytool = new ProcessBuilder(arguments).redirectErrorStream(true);
    keytool.command().add(0, Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    keytool
        .command()
        .addAll(List.of("-keyalg", "EC", "-keystore", key().toString(), "-storepass", PASSWORD));
    Process process = keytool.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
  }

  private static Path key() {
    return keys.resolve("key.p12");
  }

  @BeforeEach
  void makeStore() {
    try (Store store = Samples.open(folder)) {
      Samples.add(store, Samples.telling(store.parts(), 'a', ":s :says 'yes' ."));
    }
  }

  private static HttpClient trusting(Path keystore) throws IOException, GeneralSecurityException {
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(KeyStore.getInstance(keystore.toFile(), PASSWORD.toCharArray()));
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return HttpClient.newBuilder().sslContext(context).build();
  }

  private static int status(String address) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(URI.create(address)).build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.discarding()).statusCode();
  }

  @Test
  void whoTrustsTheKeyReadsAndWritesAndNobodyElseGetsIn() throws Exception {
    try (WritableServer server = WritableServer.byTls(folder, key(), PASSWORD, trusting(key()))) {
      assertThat(server.address()).startsWith("https://localhost:");
      assertThat(server.facts(Samples.iri('a'))).contains("\"yes\"");

      var written = server.put(Samples.iri('a'), "<http://x/s> <http://x/says> 'no' .");
      assertThat(written.statusCode()).as(written.body()).isEqualTo(200);
      assertThat(server.facts(Samples.iri('a'))).contains("\"no\"").doesNotContain("\"yes\"");

      String health = server.address() + "health";
      assertThatThrownBy(() -> status(health)).isInstanceOf(SSLHandshakeException.class);
      assertThatThrownBy(() -> status(health.replace("https:", "http:")))
          .isInstanceOf(IOException.class);
    }
  }

  private void assertRefused(Path keystore, String password, String message) {
    assertThatThrownBy(
            () -> WritableServer.byTls(folder, keystore, password, HttpClient.newHttpClient()))
        .isInstanceOf(AssertionError.class)
        .hasMessageStartingWith("newsgraph: --tls %s: %s".formatted(keystore, message));
  }

  @Test
  void aPasswordThatIsWrongIsSaidToBe() {
    assertRefused(
        key(),
        "another",
        "it does not open with the password in NEWSGRAPH_KEYSTORE_PASSWORD (keystore password was incorrect)");
  }

  @Test
  void aFileThatIsNoKeyStoreIsSaidToBeNone() throws IOException {
    Path file = Files.writeString(folder.resolve("key.pem"), "-----BEGIN PRIVATE KEY-----");

    assertRefused(file, PASSWORD, "it is no key store (");
  }
}
