package org.newsgraph.store;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.newsgraph.store.commit.Manifest;
import org.newsgraph.store.digest.ParallelDigest;
import org.newsgraph.store.file.StoreException;
import org.newsgraph.store.part.StoredArticle;
import org.newsgraph.store.text.TextProperties;

/**
 * Checks a store against its manifest, its database against its lines, and its full-text index
 * against its database.
 */
public final class Verification {

  private static final String AGAIN = "build the store again";

  private static final String WITH_WORDS =
      """
      SELECT (COUNT(*) AS ?n) {
        SELECT DISTINCT ?s ?o { GRAPH ?g { ?s <%s> ?o } FILTER (REGEX(STR(?o), "[\\\\p{L}\\\\p{N}]")) } }
      """;

  private static final String FOUND =
      """
      PREFIX text: <http://jena.apache.org/text#>
      SELECT (COUNT(*) AS ?n) {
        SELECT DISTINCT ?s ?o { (?s ?score ?o) text:query (<%s> "[* TO *]" %d) } }
      """;

  private Verification() {}

  /**
   * The faults, one sentence each; empty if there are none.
   *
   * @param text the properties that the store's full-text index has
   */
  public static List<String> faults(StoreConnection store, TextProperties text) {
    List<String> faults = new ArrayList<>();
    catalog(store, faults);
    if (faults.isEmpty()) {
      store.catalog().articles().forEach(article -> part(store, article, faults));
    }
    if (faults.isEmpty()) {
      lines(store, faults);
    }
    if (faults.isEmpty()) {
      Stream.concat(text.perGraph().stream(), text.once().stream())
          .forEach(property -> index(store, property, faults));
    }
    return faults;
  }

  private static void catalog(StoreConnection store, List<String> faults) {
    if (!store.catalog().isIntact()) {
      faults.add(
          "the list of articles is not what was written (%s): restore the store, or build it again"
              .formatted(String.join(", ", store.manifest().catalog())));
    }
  }

  private static void part(StoreConnection store, StoredArticle article, List<String> faults) {
    try {
      if (!store.parts().read(article).digest().equals(article.digest())) {
        faults.add(
            "article %s (%s): its part %s is not what was stored: retract it and build it again"
                .formatted(article.id(), String.join(", ", article.files()), article.part()));
      }
    } catch (StoreException e) {
      faults.add(e.getMessage());
    }
  }

  private static void lines(StoreConnection store, List<String> faults) {
    try {
      export(store, faults);
      faults.addAll(store.databaseFaults());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void export(StoreConnection store, List<String> faults) throws IOException {
    ExportSum sum = new ExportSum();
    store.export(sum);
    Manifest manifest = store.manifest();
    if (sum.lines != manifest.quads()) {
      faults.add(
          "the export has %,d quads, not %,d as the manifest says: %s"
              .formatted(sum.lines, manifest.quads(), AGAIN));
    }
    String digest = sum.digest.sum().hex();
    if (!digest.equals(manifest.digest())) {
      faults.add(
          "the export has the digest %s, not %s as the manifest says: %s"
              .formatted(digest, manifest.digest(), AGAIN));
    }
  }

  /** The limit is above what is possible: without one the index returns a default number. */
  private static void index(StoreConnection store, String property, List<String> faults) {
    long expected = count(store, WITH_WORDS.formatted(property));
    long found = count(store, FOUND.formatted(property, store.manifest().quads() + 1));
    if (found != expected) {
      faults.add(
          "the full-text index has %,d values of %s, not %,d: delete its folder (db-…/text) and it is made again"
              .formatted(found, property, expected));
    }
  }

  private static long count(StoreConnection store, String sparql) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      store.query(sparql, ResultFormat.CSV, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString(StandardCharsets.UTF_8)
        .lines()
        .skip(1)
        .mapToLong(Long::parseLong)
        .findFirst()
        .orElseThrow();
  }

  /** The digest and the number of lines of what is written. */
  private static final class ExportSum extends OutputStream {

    private final ParallelDigest digest = new ParallelDigest();
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private long lines;

    @Override
    public void write(int octet) {
      write(new byte[] {(byte) octet}, 0, 1);
    }

    private void endLine() {
      digest.add(line.toByteArray());
      line.reset();
      lines++;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
      int from = offset;
      for (int at = offset; at < offset + length; at++) {
        if (bytes[at] == '\n') {
          line.write(bytes, from, at - from);
          endLine();
          from = at + 1;
        }
      }
      line.write(bytes, from, offset + length - from);
    }
  }
}
