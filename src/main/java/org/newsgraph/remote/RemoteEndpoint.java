package org.newsgraph.remote;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.newsgraph.store.ResultFormat;
import org.newsgraph.store.SparqlService;

/** A SPARQL 1.1 endpoint somewhere else. */
public final class RemoteEndpoint implements SparqlService {

  private static final int OK = 200;

  private final HttpService service;

  /** At an address. */
  public RemoteEndpoint(URI address, Optional<Credentials> credentials) {
    this.service = new HttpService(address, credentials);
  }

  @Override
  public void query(String sparql, ResultFormat format, OutputStream out) throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(service.address())
            .header("Accept", format.mediaType())
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    "query=" + URLEncoder.encode(sparql, StandardCharsets.UTF_8)))
            .build();
    HttpResponse<InputStream> response = service.send(request);
    try (InputStream body = response.body()) {
      if (response.statusCode() != OK) {
        throw service.failure(response.statusCode(), body);
      }
      body.transferTo(out);
    }
  }
}
