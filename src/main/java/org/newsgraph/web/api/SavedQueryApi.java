package org.newsgraph.web.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import org.apache.jena.fuseki.main.FusekiServer;
import org.newsgraph.query.Parameter;
import org.newsgraph.query.SavedQuery;
import org.newsgraph.store.Store;
import org.newsgraph.web.http.HttpException;
import org.newsgraph.web.http.ReadOnlyServlet;
import org.newsgraph.web.http.Representation;
import org.newsgraph.web.http.Representations;
import org.newsgraph.web.page.PageWriter;

/** The servlets of the saved queries and their paths. */
public final class SavedQueryApi {

  private SavedQueryApi() {}

  /** Adds the list of queries, each query and the OpenAPI description to a server. */
  public static void addTo(
      FusekiServer.Builder server, Store store, QueryCatalog queries, SavedQueryRunner runner) {
    PageWriter pages = new PageWriter(store);
    QueryListServlet list = new QueryListServlet(queries, pages);
    server
        .addServlet("/queries", list)
        .addServlet("/queries.json", list)
        .addServlet("/queries.html", list)
        .addServlet("/queries/*", new QueryServlet(queries, runner, store.manifest().base(), pages))
        .addServlet("/openapi.json", new OpenApiServlet(queries));
  }

  /** Answers {@code /queries}: the saved queries as a page or in JSON. */
  private static final class QueryListServlet extends ReadOnlyServlet {

    @Serial private static final long serialVersionUID = 1L;

    private static final Representations REPRESENTATIONS =
        Representations.of(new Representation("json", "application/json"), Representation.HTML);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final transient QueryCatalog catalog;
    private final transient PageWriter pages;

    /** Creates a servlet for the queries of a catalog. */
    QueryListServlet(QueryCatalog catalog, PageWriter pages) {
      this.catalog = catalog;
      this.pages = pages;
    }

    @Override
    protected void answer(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      Representations.Selection selection = REPRESENTATIONS.select(request);
      REPRESENTATIONS.announce(selection.path(), request, response);
      if (selection.isHtml()) {
        pages.write(QueryListView.page(catalog), response);
      } else {
        response.setContentType(selection.representation().contentType());
        response.getOutputStream().write(json());
      }
    }

    /**
     * Returns the list in JSON; the schema {@code Queries} of the OpenAPI description says what.
     */
    private byte[] json() throws IOException {
      ObjectNode list = JSON.createObjectNode();
      ArrayNode queries = list.putArray("queries");
      catalog.all().forEach(query -> describe(query, queries.addObject()));
      return JSON.writeValueAsBytes(list);
    }

    private static void describe(PublishedQuery query, ObjectNode json) {
      SavedQuery saved = query.saved();
      json.put("name", saved.name());
      json.put("summary", saved.summary());
      json.put("description", saved.description());
      saved.tags().forEach(json.putArray("tags")::add);
      query.columns().forEach(json.putArray("columns")::add);
      ArrayNode parameters = json.putArray("parameters");
      saved.parameters().forEach(parameter -> describe(parameter, parameters.addObject()));
      ObjectNode formats = json.putObject("formats");
      query.formats().forEach(it -> formats.put(it.suffix(), query.path() + "." + it.suffix()));
    }

    private static void describe(Parameter parameter, ObjectNode json) {
      json.put("name", parameter.name());
      json.put("type", parameter.type().label());
      if (!parameter.values().isEmpty()) {
        parameter.values().forEach(json.putArray("values")::add);
      }
      json.put("required", parameter.isRequired());
      json.put("description", parameter.description());
      parameter.defaultValue().ifPresent(value -> json.put("default", value));
      parameter.example().ifPresent(value -> json.put("example", value));
    }

    @Override
    protected void refuse(
        HttpException reason, HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      ProblemDetails.write(reason, pages, request, response);
    }
  }
}
