package org.newsgraph.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.query.Query;
import org.newsgraph.query.QueryUseException;
import org.newsgraph.query.SavedQuery;

/**
 * A request for a saved query.
 *
 * @param values of parameters, by their names, in the order of the request
 * @param paging the rows to return
 */
record QueryRequest(Map<String, String> values, Paging paging) {

  /** Copies the map. */
  QueryRequest {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /**
   * Reads a request. Empty values are ignored: forms send them for fields that are left empty.
   *
   * @throws QueryUseException if a name is given twice, or the paging is malformed
   */
  static QueryRequest of(HttpServletRequest request) {
    Map<String, String> values = new LinkedHashMap<>();
    request
        .getParameterMap()
        .forEach(
            (name, given) -> {
              if (given.length > 1) {
                throw new QueryUseException(name, name + " is given twice: give it once");
              }
              if (!given[0].isEmpty()) {
                values.put(name, given[0]);
              }
            });
    Paging paging = Paging.takeFrom(values);
    return new QueryRequest(values, paging);
  }

  /**
   * Returns the query for the rows of this request.
   *
   * @throws QueryUseException if a value is missing, wrong or for no parameter of the query
   */
  Query query(SavedQuery saved) {
    Query query = saved.bind(values);
    paging.slice(query);
    return query;
  }

  /**
   * Returns the query for the first rows of the whole answer.
   *
   * @throws QueryUseException if a value is missing, wrong or for no parameter of the query
   */
  Query beginning(SavedQuery saved, int rows) {
    Query query = saved.bind(values);
    query.setLimit(query.hasLimit() ? Math.min(query.getLimit(), rows) : rows);
    return query;
  }

  QueryRequest withDefaultLimit(int rows) {
    return new QueryRequest(values, paging.orLimit(rows));
  }

  /** Returns a link with the same values and the default paging. */
  String link(String path) {
    return url(path, values);
  }

  /** Returns a link with the same values to the page that begins at a row; needs a limit. */
  String link(String path, int offset) {
    Map<String, String> all = new LinkedHashMap<>(values);
    all.put(Paging.LIMIT, String.valueOf(paging.limit().orElseThrow()));
    all.put(Paging.OFFSET, String.valueOf(offset));
    return url(path, all);
  }

  private static String url(String path, Map<String, String> values) {
    String query =
        values.entrySet().stream()
            .map(value -> Stream.of(value.getKey(), value.getValue()))
            .map(pair -> pair.map(QueryRequest::encoded).collect(Collectors.joining("=")))
            .collect(Collectors.joining("&"));
    return query.isEmpty() ? path : path + "?" + query;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
