package org.newsgraph.web.linkeddata;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Serial;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.codec.binary.Hex;
import org.apache.commons.codec.digest.DigestUtils;
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

  /**
   * The canonical export, compressed, in a temporary file that is written once for each graph. The
   * store cannot change while it exports, so a slow client that got the export directly would block
   * builds. A file also has its length and checksum before it is sent.
   */
  private static final class Dump {

    private final Store store;
    private Optional<Written> written = Optional.empty();

    Dump(Store store) {
      this.store = store;
    }

    /**
     * A dump that is open for reading.
     *
     * @param content the compressed bytes
     * @param size the number of bytes
     * @param sha256 of these bytes, as hex digits
     */
    record Opened(InputStream content, long size, String sha256) implements AutoCloseable {

      @Override
      public void close() throws IOException {
        content.close();
      }
    }

    private record Written(String digest, Path file, String sha256) {

      private Opened open() throws IOException {
        return new Opened(Files.newInputStream(file), Files.size(file), sha256);
      }
    }

    /**
     * Opens the dump of the graph as it is now, to be closed by the caller. A file that is being
     * read stays readable when the next one replaces it.
     */
    synchronized Opened open() throws IOException {
      String digest = store.manifest().digest();
      Optional<Written> current = written.filter(it -> it.digest().equals(digest));
      if (current.isEmpty()) {
        Written next = write(digest);
        written.ifPresent(old -> delete(old.file()));
        written = Optional.of(next);
        return next.open();
      }
      return current.get().open();
    }

    private Written write(String digest) throws IOException {
      Path file = Files.createTempFile("newsgraph-", ".nq.gz");
      file.toFile().deleteOnExit();
      MessageDigest sum = DigestUtils.getSha256Digest();
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
          OutputStream gzip = new GZIPOutputStream(new DigestOutputStream(out, sum))) {
        store.export(gzip);
      }
      return new Written(digest, file, Hex.encodeHexString(sum.digest()));
    }

    private static void delete(Path file) {
      try {
        Files.deleteIfExists(file);
      } catch (IOException e) {
        throw new UncheckedIOException("the old dump " + file, e);
      }
    }
  }
}
