package org.newsgraph.web.http;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import org.apache.jena.query.QueryCancelledException;

/**
 * A servlet for GET and HEAD, and for a POST of a question where it says so. It answers other
 * methods with 405, and turns an {@link HttpException} and a query's time-out into a response.
 */
public abstract class ReadOnlyServlet extends HttpServlet {

  @Serial private static final long serialVersionUID = 1L;

  private static final String ALLOWED = "GET, HEAD, OPTIONS";

  /** Whether the method of a request is one that this servlet answers. */
  protected boolean isTaken(HttpServletRequest request) {
    return HttpRequests.isRead(request);
  }

  /**
   * Answers GET, and HEAD, whose body the server drops.
   *
   * @throws HttpException if there is an error to report; nothing may be written before
   */
  protected abstract void answer(HttpServletRequest request, HttpServletResponse response)
      throws IOException;

  /** Writes the body of an error response, whose status is set; by default plain text. */
  protected void refuse(
      HttpException reason, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setContentType("text/plain;charset=utf-8");
    response.getWriter().println(reason.getMessage());
  }

  @Override
  protected final void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      if (isTaken(request)) {
        answer(request, response);
      } else {
        allowReadingOnly(request, response);
      }
    } catch (HttpException e) {
      response.setStatus(e.status());
      e.retrySeconds().ifPresent(seconds -> response.setHeader("Retry-After", seconds));
      refuse(e, request, response);
    } catch (QueryCancelledException e) {
      response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
      refuse(tooLong(), request, response);
    }
  }

  private static void allowReadingOnly(HttpServletRequest request, HttpServletResponse response) {
    response.setHeader("Allow", ALLOWED);
    if (!request.getMethod().equals("OPTIONS")) {
      throw new HttpException(
          HttpServletResponse.SC_METHOD_NOT_ALLOWED,
          "This can only be read: " + ALLOWED + ". Who runs the server changes it with build.");
    }
    response.setStatus(HttpServletResponse.SC_NO_CONTENT);
  }

  private static HttpException tooLong() {
    return new HttpException(
        HttpServletResponse.SC_SERVICE_UNAVAILABLE,
        "This takes longer than an answer may take. Ask for less, such as one speaker.");
  }
}
