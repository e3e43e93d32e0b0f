package org.newsgraph.web.monitor;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import org.newsgraph.store.Store;
import org.newsgraph.store.commit.Manifest;
import org.newsgraph.web.http.ReadOnlyServlet;

/** Answers {@code /health}: that the server runs, the state of its store, and its version. */
public final class HealthServlet extends ReadOnlyServlet {

  @Serial private static final long serialVersionUID = 1L;

  private static final ObjectMapper JSON = new ObjectMapper();

  private final transient Store store;
  private final String version;

  /**
   * Creates a servlet.
   *
   * @param version of the program
   */
  public HealthServlet(Store store, String version) {
    this.store = store;
    this.version = version;
  }

  @Override
  protected void answer(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Manifest manifest = store.manifest();
    ObjectNode health =
        JSON.createObjectNode()
            .put("status", "ok")
            .put("version", version)
            .put("digest", manifest.digest())
            .put("articles", manifest.articles())
            .put("quads", manifest.quads())
            .put("base", manifest.base())
            .put("builds", manifest.log().entries());
    manifest.last().ifPresent(last -> health.put("built", last.at()));
    response.setContentType("application/json;charset=utf-8");
    response.setHeader("Cache-Control", "no-store");
    response.getWriter().println(JSON.writeValueAsString(health));
  }
}
