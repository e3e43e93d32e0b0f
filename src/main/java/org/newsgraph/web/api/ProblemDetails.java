package org.newsgraph.web.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.eclipse.jetty.http.HttpStatus;
import org.newsgraph.web.http.HttpException;
import org.newsgraph.web.http.Representation;
import org.newsgraph.web.http.Representations;
import org.newsgraph.web.page.PageWriter;

/**
 * Writes an error response: a page for browsers, problem details in JSON (<a
 * href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457</a>) for other clients.
 */
final class ProblemDetails {

  private static final Representation JSON = new Representation("json", "application/problem+json");
  private static final Representations REPRESENTATIONS =
      Representations.of(JSON, Representation.HTML);
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private ProblemDetails() {}

  /** Writes the body; the status is set by the caller. */
  static void write(
      HttpException reason,
      PageWriter pages,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    if (REPRESENTATIONS.selectsHtml(request)) {
      pages.refuse(reason, response);
    } else {
      response.setContentType(JSON.mediaType());
      response.getOutputStream().write(MAPPER.writeValueAsBytes(body(reason)));
    }
  }

  private static Object body(HttpException reason) {
    return MAPPER
        .createObjectNode()
        .put("type", "about:blank")
        .put("title", HttpStatus.getMessage(reason.status()))
        .put("status", reason.status())
        .put("detail", reason.getMessage());
  }
}
