package org.newsgraph.store.commit;

import java.util.List;
import java.util.Optional;
import org.newsgraph.store.file.Sha256;

/**
 * What a store holds, in its file {@code manifest.json}. Small however many articles there are:
 * they stand in a file of their own.
 *
 * @param format the version of the store's layout
 * @param base what the articles' IRIs begin with
 * @param generation the folder of the database that answers queries, empty in an empty store
 * @param catalog the file with the articles, empty if there are none
 * @param lines the file that tells where the merged lines are, empty if there are none
 * @param articles how many articles
 * @param quads how many different quads
 * @param digest the SHA-256 of the canonical export
 * @param builds what was done, oldest first
 */
public record Manifest(
    int format,
    String base,
    Optional<String> generation,
    Optional<String> catalog,
    Optional<String> lines,
    int articles,
    long quads,
    String digest,
    List<BuildRecord> builds) {

  /** The layout that this program writes. */
  public static final int FORMAT = 3;

  /**
   * The first layout: all parts in one folder, and their lines not merged. Older ones are brought
   * to the present one when the store is opened.
   */
  static final int FLAT = 1;

  /** Copies the list. */
  public Manifest {
    builds = List.copyOf(builds);
  }

  /** Of a store that holds nothing yet. */
  static Manifest empty(String base) {
    return new Manifest(
        FORMAT,
        base,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        0,
        0,
        new Sha256().hex(),
        List.of());
  }

  /** With another database, none to have it made. */
  Manifest withGeneration(Optional<String> name) {
    return new Manifest(format, base, name, catalog, lines, articles, quads, digest, builds);
  }

  /** With the merged lines in a file, in the present layout. */
  Manifest withLines(Optional<String> file) {
    return new Manifest(FORMAT, base, generation, catalog, file, articles, quads, digest, builds);
  }

  /** With other quads for the same articles, and a database that is to be made. */
  Manifest withContents(long number, String sum) {
    return new Manifest(
        format, base, Optional.empty(), catalog, lines, articles, number, sum, builds);
  }

  /** The same in the present layout, if only the number of the layout differs. */
  Manifest inPresentFormat() {
    return withLines(lines);
  }
}
