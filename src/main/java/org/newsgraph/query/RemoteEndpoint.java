package org.newsgraph.query;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.newsgraph.store.ResultFormat;
import org.newsgraph.store.SparqlService;
import org.newsgraph.store.StoreException;

/** A SPARQL 1.1 endpoint somewhere else. */
public final class RemoteEndpoint implements SparqlService {

  private static final int OK = 200;

  private final URI address;
  private final HttpClient client =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();

  /** At an address. */
  public RemoteEndpoint(URI address) {
    this.address = address;
  }

  @Override
  public void query(String sparql, ResultFormat format, OutputStream out) throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .header("Accept", format.mediaType())
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    "query=" + URLEncoder.encode(sparql, StandardCharsets.UTF_8)))
            .build();
    try {
      HttpResponse<InputStream> response =
          client.send(request, HttpResponse.BodyHandlers.ofInputStream());
      try (InputStream body = response.body()) {
        requireOk(response.statusCode(), body);
        body.transferTo(out);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StoreException("interrupted while waiting for " + address, e);
    }
  }

  private void requireOk(int status, InputStream body) throws IOException {
    if (status != OK) {
      String reason = new String(body.readAllBytes(), StandardCharsets.UTF_8).strip();
      throw new StoreException("%s answered %d: %s".formatted(address, status, reason));
    }
  }
}
