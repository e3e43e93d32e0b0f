package org.newsgraph.remote;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.apache.jena.atlas.web.HttpException;
import org.apache.jena.http.auth.AuthEnv;
import org.apache.jena.http.auth.AuthLib;
import org.newsgraph.store.file.StoreException;

/** A service at an address; answers its request for a name and password, basic or digest. */
final class HttpService {

  private static final int UNAUTHORIZED = 401;
  private static final int FORBIDDEN = 403;
  private static final int MOST_OF_A_REASON = 500;
  private static final Duration CONNECT = Duration.ofSeconds(20);

  private final URI address;
  private final HttpClient client =
      HttpClient.newBuilder()
          .followRedirects(HttpClient.Redirect.NORMAL)
          .connectTimeout(CONNECT)
          .build();

  HttpService(URI address, Optional<Credentials> credentials) {
    this.address = address;
    credentials.ifPresent(
        it -> AuthEnv.get().registerUsernamePassword(address, it.user(), it.password()));
  }

  URI address() {
    return address;
  }

  /**
   * Sends a request to the address, or to one beneath it.
   *
   * @throws StoreException if the service cannot be reached or does not let us in
   */
  HttpResponse<InputStream> send(HttpRequest request) {
    try {
      HttpResponse<InputStream> response =
          AuthLib.authExecute(client, request, BodyHandlers.ofInputStream());
      if (response.statusCode() == UNAUTHORIZED || response.statusCode() == FORBIDDEN) {
        throw refused(response.statusCode());
      }
      return response;
    } catch (HttpException e) {
      if (e.getStatusCode() == UNAUTHORIZED) {
        throw refused(UNAUTHORIZED);
      }
      throw new StoreException(
          "%s cannot be reached (%s): is the address right and the service running?"
              .formatted(address, e.getMessage()),
          e);
    }
  }

  private StoreException refused(int status) {
    return new StoreException(
        "%s does not let us in (%d): give --user, and the password in NEWSGRAPH_PASSWORD"
            .formatted(address, status));
  }

  /** An error with what the service says about it. */
  StoreException failure(int status, InputStream body) throws IOException {
    String reason = new String(body.readNBytes(MOST_OF_A_REASON), StandardCharsets.UTF_8).strip();
    return new StoreException("%s answered %d: %s".formatted(address, status, reason));
  }
}
