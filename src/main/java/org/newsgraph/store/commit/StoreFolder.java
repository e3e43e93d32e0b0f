package org.newsgraph.store.commit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.newsgraph.store.catalog.Catalog;
import org.newsgraph.store.catalog.ChangeWriter;
import org.newsgraph.store.commit.Manifest.BuildRecord;
import org.newsgraph.store.content.SharedLines;
import org.newsgraph.store.database.DatabaseFolder;
import org.newsgraph.store.file.DurableFiles;
import org.newsgraph.store.file.StoreException;
import org.newsgraph.store.link.LinkIndex;
import org.newsgraph.store.link.LinkRules;
import org.newsgraph.store.part.Parts;

/**
 * The folder of a store and the names of the files in it. Reading the manifest, the catalog and the
 * parts needs no lock. Safe for use by several threads.
 */
public final class StoreFolder {

  /** The name of the file with the corrections, in the folder. */
  public static final String CORRECTIONS = "corrections.tsv";

  /** The prefix of the names of files with what a change does to the lines. */
  static final String DELTA = "delta-";

  /** The prefix of the names of database folders. */
  static final String GENERATION = "db-";

  private final Path folder;

  /**
   * @param folder need not exist
   */
  public StoreFolder(Path folder) {
    this.folder = folder.toAbsolutePath().normalize();
  }

  /** The folder itself, absolute. */
  public Path path() {
    return folder;
  }

  /** The parts of the articles. */
  public Parts parts() {
    return new Parts(folder.resolve(Parts.FOLDER));
  }

  /**
   * The folder for temporary files of the process that holds the store, made if missing; on the
   * same disk, because the system's folder may be small.
   */
  public Path work() throws IOException {
    return Files.createDirectories(folder.resolve("work"));
  }

  /** The folder for changes that are not committed yet, made if missing. */
  public Path changes() throws IOException {
    return Files.createDirectories(folder.resolve("changes"));
  }

  /**
   * Starts a change.
   *
   * @param action a word for the log, such as {@code build}
   * @param program the version of the program that makes it
   * @throws StoreException if the folder cannot be written to
   */
  public ChangeWriter change(String action, String program) {
    try {
      return new ChangeWriter(action, program, changes());
    } catch (IOException e) {
      throw StoreException.ofDisk("cannot write in the store " + folder, e);
    }
  }

  /**
   * What the store holds, empty if there is no store yet.
   *
   * @throws StoreException if the file is no manifest, or one of another version
   */
  public Optional<Manifest> manifest() {
    return manifests().current();
  }

  /**
   * What the store holds.
   *
   * @throws StoreException if there is no store, or it cannot be read
   */
  public Manifest requireManifest() {
    return manifest()
        .orElseThrow(
            () ->
                new StoreException(
                    "there is no store at "
                        + folder
                        + ": make one with \"newsgraph build PATH…\", or say where it is with"
                        + " --store"));
  }

  /**
   * Whether the manifest is what was written; also if it is of an older version of the program,
   * which kept no checksum of it.
   *
   * @throws StoreException if it cannot be read
   */
  public boolean hasIntactManifest() {
    return manifests().isIntact();
  }

  ManifestFiles manifests() {
    return new ManifestFiles(folder);
  }

  /** The articles of a manifest. */
  public Catalog catalog(Manifest manifest) {
    try {
      return Catalog.open(folder, manifest.catalog(), manifest.articles());
    } catch (IOException e) {
      throw new StoreException(
          "the lists of articles in %s cannot be read (%s): restore them, or build the store again"
              .formatted(folder, e.getMessage()),
          e);
    }
  }

  /**
   * The changes that led to a manifest, the oldest first.
   *
   * @throws StoreException if their list cannot be read
   */
  public List<BuildRecord> builds(Manifest manifest) {
    return manifest.formerBuilds().isEmpty()
        ? log().entries(manifest.log())
        : manifest.formerBuilds();
  }

  BuildLog log() {
    return new BuildLog(folder.resolve("log.jsonl"));
  }

  /** The file of the delta that leads to a manifest; need not exist. */
  Path delta(Manifest manifest) {
    return delta(manifest.log().entries());
  }

  /** The file of the delta that leads on from a manifest; need not exist. */
  Path nextDelta(Manifest manifest) {
    return delta(manifest.log().entries() + 1);
  }

  private Path delta(int change) {
    return folder.resolve("%s%d.tsv".formatted(DELTA, change));
  }

  /** The file with the corrections that every build of this store applies; may not exist. */
  public Path corrections() {
    return folder.resolve(CORRECTIONS);
  }

  /** The file with what other services know of actors, for every build; may not exist. */
  public Path identifications() {
    return folder.resolve("identifications.tsv");
  }

  /**
   * Replaces what other services know of actors.
   *
   * @throws StoreException if it cannot be written
   */
  public void keepIdentifications(List<String> lines) {
    try {
      byte[] content =
          lines.stream().map(line -> line + "\n").collect(Collectors.joining()).getBytes(UTF_8);
      DurableFiles.write(identifications(), out -> out.write(content));
    } catch (IOException e) {
      throw StoreException.ofDisk("cannot write " + identifications(), e);
    }
  }

  /**
   * Replaces the corrections by a copy of a file.
   *
   * @throws StoreException if it cannot be read or written
   */
  public void keepCorrections(Path file) {
    try {
      byte[] content = Files.readAllBytes(file);
      Files.createDirectories(folder);
      DurableFiles.write(corrections(), out -> out.write(content));
    } catch (IOException e) {
      throw StoreException.ofDisk("cannot keep the corrections " + file + " in " + folder, e);
    }
  }

  /**
   * What the contents of the store are worked out from. The files of links and shared lines may be
   * deleted while nobody has the lock.
   *
   * @param base what the store's IRIs begin with
   */
  public Contents.Sources sources(LinkRules rules, String base) throws IOException {
    return new Contents.Sources(
        parts(),
        new SharedLines(folder.resolve("shared.mv")),
        new LinkIndex(folder.resolve("links.mv"), rules, parts()),
        base,
        work());
  }

  DatabaseFolder generation(String name) {
    return new DatabaseFolder(folder.resolve(name));
  }

  /** A name for a new database folder, which does not exist. */
  String nextGeneration() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      int highest =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.matches(GENERATION + "\\d+"))
              .mapToInt(name -> Integer.parseInt(name.substring(GENERATION.length())))
              .max()
              .orElse(0);
      return "%s%04d".formatted(GENERATION, highest + 1);
    }
  }
}
