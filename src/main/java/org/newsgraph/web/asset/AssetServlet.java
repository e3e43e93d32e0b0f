package org.newsgraph.web.asset;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serial;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Answers {@code /assets/…} with the files that pages use; nothing is fetched from elsewhere. */
public final class AssetServlet extends HttpServlet {

  @Serial private static final long serialVersionUID = 1L;

  private static final String FOLDER = "/org/newsgraph/assets";

  /** Names without a leading dot, so that no path climbs out of the folder. */
  private static final Pattern PATH = Pattern.compile("(?:/[A-Za-z0-9_-][A-Za-z0-9._-]*)+");

  /** The folder of a library carries its version, so what it holds never changes. */
  private static final String LIBRARIES = "/vendor/";

  private static final String FOR_A_YEAR = "public, max-age=31536000, immutable";
  private static final String ASK_AGAIN = "no-cache";

  private static final Map<String, String> MEDIA_TYPES =
      Map.of(
          "css", "text/css;charset=utf-8",
          "js", "text/javascript;charset=utf-8",
          "json", "application/json",
          "png", "image/png",
          "svg", "image/svg+xml",
          "tsv", "text/tab-separated-values;charset=utf-8",
          "LICENSE", "text/plain;charset=utf-8");

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String path = Optional.ofNullable(request.getPathInfo()).orElse("");
    String mediaType =
        MEDIA_TYPES.get(path.substring(path.lastIndexOf('/') + 1).replaceFirst(".*\\.", ""));
    if (mediaType == null || !PATH.matcher(path).matches()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    try (InputStream asset = AssetServlet.class.getResourceAsStream(FOLDER + path)) {
      if (asset == null) {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
        return;
      }
      response.setContentType(mediaType);
      response.setHeader("Cache-Control", path.startsWith(LIBRARIES) ? FOR_A_YEAR : ASK_AGAIN);
      asset.transferTo(response.getOutputStream());
    }
  }
}
