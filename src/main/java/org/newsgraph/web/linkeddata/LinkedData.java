package org.newsgraph.web.linkeddata;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.jena.fuseki.main.FusekiServer;
import org.newsgraph.store.Store;
import org.newsgraph.web.http.ReadOnlyServlet;
import org.newsgraph.web.http.Validators;
import org.newsgraph.web.page.Page;

/** The servlets of linked data and their paths. */
public final class LinkedData {

  private LinkedData() {}

  /** Makes the pages of the store's IRIs. */
  @FunctionalInterface
  public interface PageSource {

    /**
     * Returns the page of an IRI; empty if the store says nothing of it.
     *
     * @param request whose parameters select what the page shows
     */
    Optional<Page> page(String iri, HttpServletRequest request);
  }

  /**
   * Adds the servlets to a server. Documents are looked for at every path that no other servlet
   * answers.
   */
  public static void addTo(FusekiServer.Builder server, Store store, PageSource pages) {
    DumpServlet dump = new DumpServlet(store);
    server
        .addServlet("/dump", dump)
        .addServlet("/dump.sha256", dump)
        .addServlet("/context.jsonld", new ContextServlet(store))
        .addServlet("/graph/*", new GraphServlet(store))
        .addServlet("/*", new DocumentServlet(store, pages));
  }

  /** Answers with the context of this server's JSON-LD, for those who write such documents. */
  private static final class ContextServlet extends ReadOnlyServlet {

    @Serial private static final long serialVersionUID = 1L;

    private final transient Store store;

    ContextServlet(Store store) {
      this.store = store;
    }

    @Override
    protected void answer(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      Validators validators = Validators.of(store.manifest(), RdfFormats.JSON_LD);
      if (!validators.isNotModified(request, response)) {
        response.setContentType(RdfFormats.JSON_LD.contentType());
        response.setCharacterEncoding("UTF-8");
        response.getWriter().print(ProgramFile.text("document/context.jsonld"));
      }
    }
  }

  /**
   * Redirects from the IRI of a graph that is not an article's to its stream at {@code /data}: the
   * background and the links between articles are too large for a document.
   */
  private static final class GraphServlet extends ReadOnlyServlet {

    @Serial private static final long serialVersionUID = 1L;

    private final transient Store store;

    GraphServlet(Store store) {
      this.store = store;
    }

    @Override
    protected void answer(HttpServletRequest request, HttpServletResponse response) {
      String iri = store.manifest().base() + request.getRequestURI().substring(1);
      response.setStatus(HttpServletResponse.SC_SEE_OTHER);
      response.setHeader(
          "Location", "/data?graph=" + URLEncoder.encode(iri, StandardCharsets.UTF_8));
    }
  }
}
