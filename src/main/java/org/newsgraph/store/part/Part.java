package org.newsgraph.store.part;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.sparql.core.Quad;
import org.newsgraph.store.file.FastGzip;
import org.newsgraph.store.file.Sha256;
import org.newsgraph.store.nquads.NQuads;

/**
 * What one article adds to a store.
 *
 * @param hints what the links between articles are derived from, one line each, in a form that the
 *     store does not interpret; may be empty
 * @param lines the article's quads as N-Quads, sorted by their UTF-8 bytes, each once
 */
public record Part(List<String> hints, List<String> lines) {

  static final String HINT = "# ";

  /** Copies the lists. */
  public Part {
    hints = List.copyOf(hints);
    lines = List.copyOf(lines);
  }

  /**
   * The part of some quads.
   *
   * @throws IllegalArgumentException if a quad has a blank node, is in no named graph, or would not
   *     be read back as it is
   */
  public static Part of(Collection<Quad> quads, List<String> hints) {
    return new Part(hints, NQuads.lines(quads));
  }

  /** The file name of an article's part. */
  static String fileName(String id, String key) {
    return id + "-" + key + ".nq.gz";
  }

  /** Writes the part compressed, the hints as comments at the top. Does not close the stream. */
  public void writeTo(OutputStream out) throws IOException {
    GZIPOutputStream compressed = new FastGzip(out);
    Writer writer = new OutputStreamWriter(compressed, StandardCharsets.UTF_8);
    for (String hint : hints) {
      writer.write(HINT + hint + "\n");
    }
    for (String line : lines) {
      writer.write(line + "\n");
    }
    writer.flush();
    compressed.finish();
  }

  /** The quads of the lines. */
  public List<Quad> quads() {
    return NQuads.quads(lines);
  }

  /** The SHA-256 of the lines. */
  public String digest() {
    Sha256 sum = new Sha256();
    lines.forEach(sum::line);
    return sum.hex();
  }
}
