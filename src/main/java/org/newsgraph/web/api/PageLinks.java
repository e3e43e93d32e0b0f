package org.newsgraph.web.api;

import jakarta.servlet.http.HttpServletResponse;

/** Where the other pages of an answer are, as RFC 8288 has it. */
final class PageLinks {

  private PageLinks() {}

  static void announce(
      ResultPage page, QueryRequest asked, String path, HttpServletResponse response) {
    page.others()
        .forEach(
            (relation, offset) ->
                response.addHeader(
                    "Link", "<%s>; rel=\"%s\"".formatted(asked.at(path, offset), relation)));
  }
}
