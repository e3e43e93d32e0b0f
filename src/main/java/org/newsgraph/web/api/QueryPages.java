package org.newsgraph.web.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.newsgraph.query.Parameter;
import org.newsgraph.query.QueryUseException;
import org.newsgraph.web.page.Page;

/** Makes the page of a saved query: the form for its values and, once there are any, the table. */
final class QueryPages {

  private static final int ROWS = 100;

  private final SavedQueryRunner runner;
  private final String base;

  QueryPages(SavedQueryRunner runner, String base) {
    this.runner = runner;
    this.base = base;
  }

  /** The page; a wrong value is said in it, with the status 400. */
  Page page(PublishedQuery query, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      if (request.getParameterMap().isEmpty() && needsValues(query)) {
        return QueryView.form(query);
      }
      QueryRequest asked = QueryRequest.of(request).withDefaultLimit(ROWS);
      ResultPage rows = rows(query, asked);
      PageLinks.announce(rows, asked, request.getRequestURI(), response);
      return QueryView.answer(query, asked, rows, table(rows));
    } catch (QueryUseException e) {
      response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
      return QueryView.refusal(query, given(request), e);
    }
  }

  private static boolean needsValues(PublishedQuery query) {
    return query.saved().parameters().stream().anyMatch(Parameter::isRequired);
  }

  private ResultPage rows(PublishedQuery query, QueryRequest asked) throws IOException {
    AtomicReference<Optional<ResultPage>> page = new AtomicReference<>(Optional.empty());
    runner.run(query, asked, rows -> page.set(Optional.of(ResultPage.read(rows, asked.paging()))));
    return page.get().orElseThrow();
  }

  private List<List<Cell>> table(ResultPage page) {
    CellFormatter cells = new CellFormatter(runner.dataset(), base);
    return runner.look(
        () -> page.rows().stream().map(row -> cells.of(row, page.columns())).toList());
  }

  /** What was written into the form, wrong or not. */
  private static Map<String, String> given(HttpServletRequest request) {
    return request.getParameterMap().entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, value -> value.getValue()[0]));
  }
}
