package org.newsgraph.store;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Checks a store against its manifest. */
public final class Verification {

  private static final String COUNT =
      "SELECT (COUNT(*) AS ?n) { SELECT DISTINCT ?g ?s ?p ?o { GRAPH ?g { ?s ?p ?o } } }";

  private Verification() {}

  /** What is wrong, one sentence each; empty if nothing is. */
  public static List<String> faults(StoreConnection store) {
    List<String> faults = new ArrayList<>();
    for (StoredArticle article : store.catalog().articles()) {
      part(store, article, faults);
    }
    if (faults.isEmpty()) {
      digest(store, faults);
      database(store, faults);
    }
    return faults;
  }

  private static void part(StoreConnection store, StoredArticle article, List<String> faults) {
    try {
      if (!store.parts().read(article.part()).digest().equals(article.digest())) {
        faults.add(
            "article %s (%s): its part %s is not what was stored: retract it and build it again"
                .formatted(article.id(), String.join(", ", article.files()), article.part()));
      }
    } catch (StoreException e) {
      faults.add(e.getMessage());
    }
  }

  private static void digest(StoreConnection store, List<String> faults) {
    try {
      MessageDigest sum = MessageDigest.getInstance("SHA-256");
      store.export(new DigestOutputStream(OutputStream.nullOutputStream(), sum));
      String digest = HexFormat.of().formatHex(sum.digest());
      if (!digest.equals(store.manifest().digest())) {
        faults.add(
            "the export has the digest %s, not %s as the manifest says"
                .formatted(digest, store.manifest().digest()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static void database(StoreConnection store, List<String> faults) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      store.query(COUNT, ResultFormat.CSV, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String count = out.toString(StandardCharsets.UTF_8).lines().skip(1).findFirst().orElse("");
    if (!count.equals(String.valueOf(store.manifest().quads()))) {
      faults.add(
          "the database has %s quads, not %d: delete its folder (db-…) and it is made again"
              .formatted(count, store.manifest().quads()));
    }
  }
}
