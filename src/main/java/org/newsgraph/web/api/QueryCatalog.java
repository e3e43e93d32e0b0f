package org.newsgraph.web.api;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.newsgraph.query.NearNames;
import org.newsgraph.query.SavedQueries;
import org.newsgraph.web.http.HttpException;

/** The saved queries that a server answers, parsed and checked once. Immutable. */
public final class QueryCatalog {

  private final SavedQueries saved;
  private final Map<String, PublishedQuery> queries;

  private QueryCatalog(SavedQueries saved, Map<String, PublishedQuery> queries) {
    this.saved = saved;
    this.queries = Collections.unmodifiableMap(queries);
  }

  /**
   * Parses and checks saved queries.
   *
   * @throws org.newsgraph.query.BrokenQueryException if one cannot be served; has file and line
   */
  public static QueryCatalog of(SavedQueries saved) {
    Map<String, PublishedQuery> queries = new LinkedHashMap<>();
    saved.all().forEach(query -> queries.put(query.name(), PublishedQuery.of(query)));
    return new QueryCatalog(saved, queries);
  }

  /** Returns the saved queries as they are stored. */
  public SavedQueries saved() {
    return saved;
  }

  /** Returns all queries in the order of their names. */
  Collection<PublishedQuery> all() {
    return queries.values();
  }

  /**
   * Returns the query of a name.
   *
   * @throws HttpException 404 if there is none; the message names similar ones
   */
  PublishedQuery get(String name) {
    PublishedQuery query = queries.get(name);
    if (query == null) {
      List<String> near = NearNames.of(name, queries.keySet());
      String advice = near.isEmpty() ? "" : " Did you mean " + String.join(", ", near) + "?";
      throw new HttpException(
          HttpServletResponse.SC_NOT_FOUND,
          "There is no query \"%s\".%s /queries lists them all.".formatted(name, advice));
    }
    return query;
  }
}
