package org.newsgraph.remote;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.newsgraph.store.file.StoreException;

/**
 * A service that finds what names mean, by the <a
 * href="https://www.w3.org/community/reports/reconciliation/CG-FINAL-specs-0.2-20230410/">Reconciliation
 * Service API</a>, 0.1 or 0.2.
 */
public final class ReconciliationService {

  /** More names in a request are too many for some services. */
  public static final int BATCH = 10;

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int OK = 200;
  private static final int RESULTS = 3;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final HttpService service;

  /**
   * What a name may mean.
   *
   * @param iri of it
   * @param name by which the service calls it
   * @param score on the service's scale
   * @param match whether the service takes it for clear
   */
  public record Candidate(String iri, String name, double score, boolean match) {}

  /** At an address. */
  public ReconciliationService(URI address, Optional<Credentials> credentials) {
    this.service = new HttpService(address, credentials);
  }

  /**
   * Asks what its IRIs begin with.
   *
   * @throws StoreException if it cannot be reached, or is no such service
   */
  public String identifierSpace() throws IOException {
    String space = send(request().GET().build()).path("identifierSpace").asText();
    if (space.isEmpty()) {
      throw new StoreException(
          service.address() + " is no reconciliation service: its answer has no identifierSpace");
    }
    return space;
  }

  /**
   * Asks for names, at most {@link #BATCH}.
   *
   * @param type in the words of the service, to which the answers are limited; empty for all
   * @param space what the IRIs begin with, as {@link #identifierSpace} says
   * @return for each name its candidates, the best first
   * @throws StoreException if the service does not answer
   */
  public List<List<Candidate>> candidates(List<String> names, Optional<String> type, String space)
      throws IOException {
    ObjectNode queries = JSON.createObjectNode();
    for (int i = 0; i < names.size(); i++) {
      ObjectNode query =
          queries.putObject("q" + i).put("query", names.get(i)).put("limit", RESULTS);
      type.ifPresent(it -> query.put("type", it));
    }
    JsonNode answer =
        send(
            request()
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(
                    BodyPublishers.ofString(
                        "queries=" + URLEncoder.encode(queries.toString(), StandardCharsets.UTF_8)))
                .build());
    List<List<Candidate>> candidates = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      List<Candidate> found = new ArrayList<>();
      answer.path("q" + i).path("result").forEach(it -> found.add(candidate(it, space)));
      candidates.add(found);
    }
    return candidates;
  }

  private static Candidate candidate(JsonNode json, String space) {
    return new Candidate(
        space + json.path("id").asText(),
        json.path("name").asText(),
        json.path("score").asDouble(),
        json.path("match").asBoolean());
  }

  private HttpRequest.Builder request() {
    return HttpRequest.newBuilder(service.address())
        .header("Accept", "application/json")
        .timeout(PATIENCE);
  }

  private JsonNode send(HttpRequest request) throws IOException {
    HttpResponse<InputStream> response = service.send(request);
    try (InputStream body = response.body()) {
      if (response.statusCode() != OK) {
        throw service.failure(response.statusCode(), body);
      }
      return JSON.readTree(body);
    } catch (JsonProcessingException e) {
      throw new StoreException(
          "%s is no reconciliation service: its answer is no JSON".formatted(service.address()), e);
    }
  }
}
