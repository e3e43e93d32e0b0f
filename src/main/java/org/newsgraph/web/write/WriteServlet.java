package org.newsgraph.web.write;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.util.NoSuchElementException;
import org.newsgraph.store.file.StoreException;
import org.newsgraph.web.http.HttpException;

/** A servlet for writing; it answers with a receipt in JSON, or an error in plain text. */
abstract class WriteServlet extends HttpServlet {

  @Serial private static final long serialVersionUID = 1L;

  private static final int UNPROCESSABLE = 422;
  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * Carries out a request.
   *
   * @throws HttpException if the request is malformed
   * @throws NoSuchElementException if its article does not exist; answered with 404
   * @throws IllegalArgumentException if the body is invalid; answered with 422
   */
  abstract ArticleSubmission.Receipt write(HttpServletRequest request) throws IOException;

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      ArticleSubmission.Receipt receipt = write(request);
      boolean nothing = receipt.stored().isEmpty() && receipt.unchanged().isEmpty();
      boolean wrong = nothing && !receipt.failed().isEmpty();
      response.setStatus(wrong ? UNPROCESSABLE : HttpServletResponse.SC_OK);
      response.setContentType("application/json;charset=utf-8");
      response.getWriter().println(JSON.writeValueAsString(receipt));
    } catch (HttpException e) {
      refuse(e.status(), e, response);
    } catch (NoSuchElementException e) {
      refuse(HttpServletResponse.SC_NOT_FOUND, e, response);
    } catch (IllegalArgumentException e) {
      refuse(UNPROCESSABLE, e, response);
    } catch (StoreException e) {
      refuse(HttpServletResponse.SC_SERVICE_UNAVAILABLE, e, response);
    }
  }

  private static void refuse(int status, RuntimeException reason, HttpServletResponse response)
      throws IOException {
    response.setStatus(status);
    response.setContentType("text/plain;charset=utf-8");
    response.getWriter().println(reason.getMessage());
  }
}
