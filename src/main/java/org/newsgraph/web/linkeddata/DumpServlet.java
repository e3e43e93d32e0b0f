package org.newsgraph.web.linkeddata;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.util.Base64;
import java.util.HexFormat;
import org.newsgraph.store.Store;
import org.newsgraph.web.http.ReadOnlyServlet;
import org.newsgraph.web.http.Representation;
import org.newsgraph.web.http.Validators;

/**
 * Answers {@code /dump} with all quads in compressed N-Quads, and {@code /dump.sha256} with a line
 * for {@code sha256sum -c}.
 */
final class DumpServlet extends ReadOnlyServlet {

  @Serial private static final long serialVersionUID = 1L;

  private static final String NAME = "newsgraph.nq.gz";
  private static final Representation FILE = new Representation("nq.gz", "application/gzip");
  private static final Representation CHECKSUM = new Representation("sha256", "text/plain");

  private final transient Store store;
  private final transient Dump dump;

  /** Creates a servlet for the dumps of a store. */
  DumpServlet(Store store) {
    this.store = store;
    this.dump = new Dump(store);
  }

  @Override
  protected void answer(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Representation selected =
        request.getServletPath().endsWith(CHECKSUM.suffix()) ? CHECKSUM : FILE;
    if (Validators.of(store.manifest(), selected).isNotModified(request, response)) {
      return;
    }
    response.setContentType(selected.contentType());
    try (Dump.Opened opened = dump.open()) {
      if (selected.equals(CHECKSUM)) {
        response.getWriter().print("%s  %s\n".formatted(opened.sha256(), NAME));
      } else {
        send(opened, response);
      }
    }
  }

  /** The checksum is in the header of RFC 9530. */
  private static void send(Dump.Opened opened, HttpServletResponse response) throws IOException {
    byte[] bytes = HexFormat.of().parseHex(opened.sha256());
    String sum = Base64.getEncoder().encodeToString(bytes);
    response.setHeader("Repr-Digest", "sha-256=:" + sum + ":");
    response.setHeader("Content-Disposition", "attachment; filename=\"" + NAME + "\"");
    response.setContentLengthLong(opened.size());
    opened.content().transferTo(response.getOutputStream());
  }
}
