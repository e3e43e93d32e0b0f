package org.newsgraph.cli.serve;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.newsgraph.web.Network;
import picocli.CommandLine.Option;

/** Where a server listens. */
final class NetworkOptions {

  /** The environment has the password, since other users of the machine see a command's options. */
  private static final String KEYSTORE_PASSWORD = "NEWSGRAPH_KEYSTORE_PASSWORD";

  private static final int LAST_PORT = 65_535;

  @Option(
      names = "--port",
      defaultValue = "3330",
      description = "Where to listen (default: ${DEFAULT-VALUE}).")
  private int port = 3330;

  @Option(
      names = "--host",
      paramLabel = "H",
      description = "The address to listen on; without it only this machine can ask.")
  private Optional<String> host = Optional.empty();

  @Option(
      names = "--tls",
      paramLabel = "KEYSTORE",
      description =
          "Listen by TLS, with the key in this PKCS 12 file; its password is in the environment, as"
              + " "
              + KEYSTORE_PASSWORD
              + ".")
  private Optional<Path> keystore = Optional.empty();

  @Option(
      names = "--name",
      paramLabel = "NAME",
      description =
          "A name by which clients call this server, such as news.example.org; requests for names"
              + " that it does not have are refused.")
  private List<String> names = List.of();

  @Option(
      names = "--cors",
      paramLabel = "ORIGIN",
      description = "Let scripts of pages from there read, such as https://example.org; * for all.")
  private List<String> origins = List.of();

  @Option(
      names = "--public-base",
      paramLabel = "URL",
      description =
          "Show the IRIs of the store as addresses that begin so, such as"
              + " https://news.example.org/; the dump keeps them as they are.")
  private Optional<String> publicBase = Optional.empty();

  /**
   * What was asked for.
   *
   * @throws IllegalArgumentException if it cannot be
   */
  Network network() {
    if (port < 0 || port > LAST_PORT) {
      throw new IllegalArgumentException(
          "--port %d: ports go to %d; 0 takes one that is free".formatted(port, LAST_PORT));
    }
    if (publicBase.isPresent() && !publicBase.get().matches("https?://[A-Za-z0-9.:/_~-]+/")) {
      throw new IllegalArgumentException(
          "--public-base %s: give an http(s) address that ends with a slash"
              .formatted(publicBase.get()));
    }
    return new Network(
        host, port, keystore.map(NetworkOptions::certificate), names, origins, publicBase);
  }

  private static Network.Certificate certificate(Path keystore) {
    if (!Files.isReadable(keystore)) {
      throw new IllegalArgumentException("--tls %s: cannot be read".formatted(keystore));
    }
    String password =
        Optional.ofNullable(System.getenv(KEYSTORE_PASSWORD))
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "--tls %s: set %s to its password".formatted(keystore, KEYSTORE_PASSWORD)));
    requireKey(keystore, password);
    return new Network.Certificate(keystore.toAbsolutePath().toString(), password);
  }

  /** A server would say no more than that it cannot listen. */
  private static void requireKey(Path keystore, String password) {
    try {
      KeyStore opened = KeyStore.getInstance(keystore.toFile(), password.toCharArray());
      for (String alias : Collections.list(opened.aliases())) {
        if (opened.isKeyEntry(alias)) {
          return;
        }
      }
      throw new IllegalArgumentException("--tls %s: there is no key in it".formatted(keystore));
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "--tls %s: it does not open with the password in %s (%s)"
              .formatted(keystore, KEYSTORE_PASSWORD, e.getMessage()),
          e);
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException(
          "--tls %s: it is no key store (%s)".formatted(keystore, e.getMessage()), e);
    }
  }
}
