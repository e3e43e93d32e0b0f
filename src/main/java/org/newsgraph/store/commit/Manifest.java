package org.newsgraph.store.commit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.newsgraph.store.digest.LtHash;
import org.newsgraph.store.export.Segments;

/**
 * What a store holds, as in its file {@code manifest.json}. Its size does not grow with the number
 * of articles, which are listed in a file of their own.
 *
 * @param format the version of the store's files
 * @param base what the articles' IRIs begin with
 * @param generation the name of the database folder, empty in an empty store
 * @param catalog the name of the file with the articles, empty if there are none
 * @param lines the name of the list of segments, empty if there are none
 * @param articles how many articles
 * @param quads how many different quads
 * @param digest the digest of the quads, to cite
 * @param sums what the digest is the hash of, as {@link LtHash#sums} writes it; empty if it is not
 *     known yet
 * @param builds the changes so far, oldest first
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
    String sums,
    List<BuildRecord> builds) {

  /** The format that this program writes. */
  public static final int FORMAT = 4;

  /**
   * The first format: all parts in one folder, and their lines not merged. Stores of an older
   * format are brought to the present one when they are opened.
   */
  static final int FLAT = 1;

  /** The last format whose digest was the SHA-256 of the export. */
  static final int HASHED_EXPORT = 3;

  /** Copies the list; what older formats lack is empty. */
  public Manifest {
    sums = Objects.requireNonNullElse(sums, "");
    builds = List.copyOf(builds);
  }

  /** The manifest of an empty store. */
  static Manifest empty(String base) {
    return new Manifest(
        FORMAT,
        base,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        0,
        0,
        new LtHash().hex(),
        new LtHash().sums(),
        List.of());
  }

  /** The same with another database folder; empty if the database is to be made. */
  Manifest withGeneration(Optional<String> name) {
    return new Manifest(format, base, name, catalog, lines, articles, quads, digest, sums, builds);
  }

  /** The same with these lines, in the present format. */
  Manifest withLines(Optional<String> file, Segments content) {
    return new Manifest(
        FORMAT,
        base,
        generation,
        catalog,
        file,
        articles,
        content.quads(),
        content.digest(),
        content.sums(),
        format > HASHED_EXPORT
            ? builds
            : builds.stream().map(BuildRecord::ofFormerDigest).toList());
  }

  /**
   * The log entry of a change.
   *
   * @param at the time, ISO 8601 in UTC; later than that of the change before
   * @param program the version of the program that made it
   * @param action the kind of change, such as {@code build} or {@code retract}
   * @param stored how many articles were added or replaced
   * @param removed how many articles were removed
   * @param articles how many articles the store held afterwards
   * @param digest the digest of the graph afterwards; of changes by former versions, {@code
   *     sha256:} and the SHA-256 of the export
   */
  public record BuildRecord(
      String at,
      String program,
      String action,
      int stored,
      int removed,
      int articles,
      String digest) {

    private BuildRecord ofFormerDigest() {
      return new BuildRecord(at, program, action, stored, removed, articles, "sha256:" + digest);
    }

    /**
     * The time of a new change: now, but at least a second after the last change, even if the clock
     * was set back. HTTP clients ask whether there is a newer state than the one they have.
     *
     * @param before the changes so far, oldest first
     */
    public static String time(Instant now, List<BuildRecord> before) {
      Instant earliest =
          before.isEmpty()
              ? Instant.MIN
              : Instant.parse(before.get(before.size() - 1).at()).plusSeconds(1);
      Instant second = now.truncatedTo(ChronoUnit.SECONDS);
      return (second.isBefore(earliest) ? earliest : second).toString();
    }
  }
}
