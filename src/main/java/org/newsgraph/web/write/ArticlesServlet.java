package org.newsgraph.web.write;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.util.Optional;
import org.newsgraph.web.http.HttpException;

/**
 * {@code POST /articles?name=…}: the body is an article, or a file of several, in any form that
 * {@code build} reads; {@code format}, {@code date} and {@code publisher} are as its options.
 */
public final class ArticlesServlet extends WriteServlet {

  @Serial private static final long serialVersionUID = 1L;

  private final transient ArticleSubmission intake;

  /** Creates a servlet that hands articles to a submission service. */
  public ArticlesServlet(ArticleSubmission intake) {
    this.intake = intake;
  }

  @Override
  ArticleSubmission.Receipt write(HttpServletRequest request) throws IOException {
    if (!request.getMethod().equals("POST")) {
      throw new HttpException(
          HttpServletResponse.SC_METHOD_NOT_ALLOWED, "POST an article here; they are read at /.");
    }
    String name =
        given(request, "name")
            .orElseThrow(
                () ->
                    new HttpException(
                        HttpServletResponse.SC_BAD_REQUEST,
                        "Say what the article is called: /articles?name=monday.txt"));
    if (name.codePoints().anyMatch(Character::isISOControl)) {
      throw new HttpException(
          HttpServletResponse.SC_BAD_REQUEST,
          "The name of an article has no control characters: /articles?name=monday.txt");
    }
    return intake.read(
        new ArticleSubmission.Submission(
            name,
            request.getInputStream(),
            given(request, "format"),
            given(request, "date"),
            given(request, "publisher")));
  }

  private static Optional<String> given(HttpServletRequest request, String name) {
    return Optional.ofNullable(request.getParameter(name)).filter(value -> !value.isBlank());
  }
}
