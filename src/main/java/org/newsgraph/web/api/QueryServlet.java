package org.newsgraph.web.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.jena.sparql.exec.RowSet;
import org.newsgraph.query.Parameter;
import org.newsgraph.query.QueryUseException;
import org.newsgraph.web.http.HttpException;
import org.newsgraph.web.http.ReadOnlyServlet;
import org.newsgraph.web.http.Representation;
import org.newsgraph.web.http.Representations;
import org.newsgraph.web.page.Page;
import org.newsgraph.web.page.PageWriter;

/**
 * Answers {@code /queries/NAME}: runs a saved query with the values of the request, and answers
 * with a file or with a page that has a form for the values and a table of the rows.
 */
final class QueryServlet extends ReadOnlyServlet {

  @Serial private static final long serialVersionUID = 1L;

  private static final int ROWS_OF_PAGE = 50;

  private final transient QueryCatalog catalog;
  private final transient SavedQueryRunner runner;
  private final String base;
  private final transient PageWriter pages;

  /**
   * Creates a servlet for the queries of a catalog.
   *
   * @param base what the IRIs of the store begin with
   */
  QueryServlet(QueryCatalog catalog, SavedQueryRunner runner, String base, PageWriter pages) {
    this.catalog = catalog;
    this.runner = runner;
    this.base = base;
    this.pages = pages;
  }

  @Override
  protected void answer(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    PublishedQuery query = catalog.get(name(request));
    Representations.Selection selection = query.representationsAndSynonyms().select(request);
    if (!selection.path().equals(query.path())) {
      throw new HttpException(
          HttpServletResponse.SC_NOT_FOUND,
          "%s has no columns lat and long, so it is no GeoJSON.".formatted(query.name()));
    }
    query.representations().announce(query.path(), request, response);
    if (selection.isHtml()) {
      pages.write(page(query, request, response), response);
    } else {
      file(query, selection.representation(), request, response);
    }
  }

  private static String name(HttpServletRequest request) {
    String name = Optional.ofNullable(request.getPathInfo()).orElse("/").substring(1);
    int dot = name.lastIndexOf('.');
    boolean hasSuffix = dot >= 0 && PublishedQuery.SUFFIXES.contains(name.substring(dot + 1));
    return hasSuffix ? name.substring(0, dot) : name;
  }

  /** Returns the page; it reports wrong values itself, beside the form, with the status 400. */
  private Page page(PublishedQuery query, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      if (request.getParameterMap().isEmpty() && hasRequiredParameter(query)) {
        return QueryView.form(query);
      }
      QueryRequest asked = QueryRequest.of(request).withDefaultLimit(ROWS_OF_PAGE);
      ResultPage rows = runner.run(query, asked, it -> ResultPage.read(it.get(), asked.paging()));
      addPageLinks(rows, asked, request, response);
      List<TableColumn> columns = columns(rows);
      return QueryView.answer(query, asked, rows, columns, cells(rows, columns));
    } catch (QueryUseException e) {
      response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
      return QueryView.error(query, entered(request), e);
    }
  }

  private static boolean hasRequiredParameter(PublishedQuery query) {
    return query.saved().parameters().stream().anyMatch(Parameter::isRequired);
  }

  /** Returns the columns to show, without those that have nothing on this page. */
  private static List<TableColumn> columns(ResultPage page) {
    return TableColumn.of(page.columns()).stream()
        .filter(it -> page.rows().stream().anyMatch(row -> it.isBound(row)))
        .toList();
  }

  private List<List<QueryView.Cell>> cells(ResultPage page, List<TableColumn> columns) {
    return runner.lookUp(
        dataset -> {
          CellFormatter formatter = new CellFormatter(dataset, base);
          return page.rows().stream().map(row -> formatter.cells(row, columns)).toList();
        });
  }

  /** Returns what was entered into the form, valid or not. */
  private static Map<String, String> entered(HttpServletRequest request) {
    return request.getParameterMap().entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, value -> value.getValue()[0]));
  }

  private void file(
      PublishedQuery query,
      Representation representation,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    try {
      QueryRequest asked = QueryRequest.of(request);
      runner.run(
          query,
          asked,
          rows -> {
            Supplier<RowSet> page = page(rows, asked, request, response);
            setHeaders(query, representation, response);
            ResultFormat.of(representation).write(page, response.getOutputStream());
            return representation;
          });
    } catch (QueryUseException e) {
      throw new HttpException(HttpServletResponse.SC_BAD_REQUEST, e.getMessage());
    }
  }

  private static Supplier<RowSet> page(
      Supplier<RowSet> rows,
      QueryRequest asked,
      HttpServletRequest request,
      HttpServletResponse response) {
    if (asked.paging().limit().isEmpty()) {
      return rows;
    }
    ResultPage page = ResultPage.read(rows.get(), asked.paging());
    addPageLinks(page, asked, request, response);
    return page::rowSet;
  }

  /** Links to the other pages of the answer (RFC 8288). */
  private static void addPageLinks(
      ResultPage page,
      QueryRequest asked,
      HttpServletRequest request,
      HttpServletResponse response) {
    String path = request.getRequestURI();
    page.otherPages()
        .forEach(
            (relation, offset) ->
                response.addHeader(
                    "Link", "<%s>; rel=\"%s\"".formatted(asked.link(path, offset), relation)));
  }

  private static void setHeaders(
      PublishedQuery query, Representation representation, HttpServletResponse response) {
    response.setContentType(representation.contentType());
    response.setHeader(
        "Content-Disposition",
        "attachment; filename=\"%s.%s\"".formatted(query.name(), representation.suffix()));
  }

  @Override
  protected void refuse(
      HttpException reason, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    ProblemDetails.write(reason, pages, request, response);
  }
}
