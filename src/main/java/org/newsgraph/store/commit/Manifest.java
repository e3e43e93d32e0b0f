package org.newsgraph.store.commit;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.newsgraph.store.digest.LtHash;

/**
 * What a store holds, as in its file {@code manifest.json}. Its size grows neither with the number
 * of articles nor with that of changes, which are listed in files of their own.
 *
 * @param format the version of the store's files
 * @param base what the articles' IRIs begin with
 * @param generation the name of the database folder, empty in an empty store
 * @param catalog the names of the files with the articles, the oldest first
 * @param articles how many articles
 * @param quads how many different quads
 * @param digest the digest of the quads, to cite
 * @param sums what the digest is the hash of, as {@link LtHash#sums} writes it
 * @param log where the list of changes is
 * @param last the last change; empty if there was none
 * @param formerBuilds the changes so far, in a manifest of a former format, whose digests are those
 *     of that format; else empty
 */
public record Manifest(
    int format,
    String base,
    Optional<String> generation,
    @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) List<String> catalog,
    int articles,
    long quads,
    String digest,
    String sums,
    BuildLog.Position log,
    Optional<BuildRecord> last,
    @JsonProperty("builds") @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<BuildRecord> formerBuilds) {

  /** The format that this program writes. */
  public static final int FORMAT = 5;

  /**
   * The first format: all parts in one folder. Stores of an older format are brought to the present
   * one when they are opened.
   */
  static final int FLAT = 1;

  /** The last format whose digest was the SHA-256 of the export. */
  static final int HASHED_EXPORT = 3;

  /** Copies the lists; what older formats lack is empty. */
  public Manifest {
    catalog = List.copyOf(Objects.requireNonNullElse(catalog, List.of()));
    sums = Objects.requireNonNullElse(sums, "");
    log = Objects.requireNonNullElse(log, BuildLog.Position.START);
    formerBuilds = List.copyOf(Objects.requireNonNullElse(formerBuilds, List.of()));
  }

  /** The manifest of an empty store. */
  static Manifest empty(String base) {
    Contents none = Contents.empty();
    return new Manifest(
        FORMAT,
        base,
        Optional.empty(),
        List.of(),
        0,
        0,
        none.digest(),
        none.sums(),
        BuildLog.Position.START,
        Optional.empty(),
        List.of());
  }

  /** The same with another database folder; empty if the database is to be made. */
  Manifest withGeneration(Optional<String> name) {
    return new Manifest(
        format, base, name, catalog, articles, quads, digest, sums, log, last, formerBuilds);
  }

  /**
   * The same store in the present format. If its digest was another one, the digest is empty, to be
   * worked out, and the database is to be made.
   */
  Manifest migrated(
      List<String> catalogFiles, BuildLog.Position position, Optional<BuildRecord> change) {
    boolean same = format > HASHED_EXPORT;
    return new Manifest(
        FORMAT,
        base,
        same ? generation : Optional.empty(),
        catalogFiles,
        articles,
        quads,
        same ? digest : "",
        sums,
        position,
        change,
        List.of());
  }

  /** The same store with this content, in the present format. */
  Manifest withContents(Contents contents) {
    return new Manifest(
        FORMAT,
        base,
        generation,
        contents.catalog().files(),
        contents.catalog().size(),
        contents.quads(),
        contents.digest(),
        contents.sums(),
        log,
        last,
        List.of());
  }

  /** The same after a change that is in the log. */
  Manifest withLog(BuildLog.Position position, Optional<BuildRecord> change) {
    return new Manifest(
        format,
        base,
        generation,
        catalog,
        articles,
        quads,
        digest,
        sums,
        position,
        change,
        formerBuilds);
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

    /** Marks the digest as one of a former version. */
    BuildRecord withFormerDigest() {
      return new BuildRecord(at, program, action, stored, removed, articles, "sha256:" + digest);
    }

    /**
     * The time of a new change: now, but at least a second after the last change, even if the clock
     * was set back. HTTP clients ask whether there is a newer state than the one they have.
     *
     * @param last the change before
     */
    public static String time(Instant now, Optional<BuildRecord> last) {
      Instant earliest =
          last.map(build -> Instant.parse(build.at()).plusSeconds(1)).orElse(Instant.MIN);
      Instant second = now.truncatedTo(ChronoUnit.SECONDS);
      return (second.isBefore(earliest) ? earliest : second).toString();
    }
  }
}
