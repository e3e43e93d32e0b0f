package org.newsgraph.store.commit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.newsgraph.store.catalog.Catalog;
import org.newsgraph.store.database.DatabaseFolder;
import org.newsgraph.store.export.Segments;
import org.newsgraph.store.file.DurableFiles;
import org.newsgraph.store.file.Sha256;
import org.newsgraph.store.file.StoreException;
import org.newsgraph.store.part.PartFiles;
import org.newsgraph.store.part.Parts;

/** The files of a store and what they are called. Reading the manifest needs no lock. */
public final class StoreFolder {

  static final String GENERATION = "db-";
  private static final String LINES = "lines";

  private final Path folder;

  /** Of a store that is there or will be. */
  public StoreFolder(Path folder) {
    this.folder = folder.toAbsolutePath().normalize();
  }

  /** The folder itself, absolute. */
  public Path path() {
    return folder;
  }

  /** Where parts are kept. */
  public Parts parts() {
    return new Parts(new PartFiles(folder.resolve(Parts.FOLDER)));
  }

  /**
   * For temporary files of the process that holds the store; on the same disk, because the usual
   * place may be small.
   */
  public Path work() throws IOException {
    return Files.createDirectories(folder.resolve("work"));
  }

  /** For changes that builds write down before they are made. */
  public Path changes() throws IOException {
    return Files.createDirectories(folder.resolve("changes"));
  }

  /**
   * What the store holds, empty if there is no store yet.
   *
   * @throws StoreException if there is something else, or it was written by another version
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
                        + ": make one with \"newsgraph build PATH…\", or say where it is with --store"));
  }

  /** The files that say so. */
  ManifestFiles manifests() {
    return new ManifestFiles(folder);
  }

  /** The articles of a manifest. */
  public Catalog catalog(Manifest manifest) {
    if (manifest.catalog().isEmpty()) {
      return Catalog.empty();
    }
    Path file = folder.resolve(manifest.catalog().get());
    try {
      return Catalog.of(file, manifest.articles());
    } catch (IOException e) {
      throw StoreException.unreadable(file, e);
    }
  }

  /** The merged lines of a manifest, empty if they are not whole. */
  Optional<Segments> segments(Manifest manifest) {
    Path lines = folder.resolve(LINES);
    if (manifest.articles() == 0) {
      return Optional.of(noSegments());
    }
    return manifest
        .lines()
        .map(folder::resolve)
        .flatMap(index -> Segments.read(lines, index, manifest));
  }

  /** Of a store that holds nothing. */
  Segments noSegments() {
    return new Segments(folder.resolve(LINES), List.of(), 0, new Sha256().hex());
  }

  /** Where the corrections are kept that every build of this store makes. */
  public Path corrections() {
    return folder.resolve("corrections.tsv");
  }

  /**
   * Takes over a corrections file, in place of what was kept before.
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

  /** What is kept of how the links were derived; may be deleted while nobody holds the store. */
  Path linkIndex() {
    return folder.resolve("links.mv");
  }

  DatabaseFolder generation(String name) {
    return new DatabaseFolder(folder.resolve(name));
  }

  /** A name for a new generation that no folder has. */
  String nextGeneration() throws IOException {
    int highest =
        names().stream()
            .filter(name -> name.matches(GENERATION + "\\d+"))
            .mapToInt(name -> Integer.parseInt(name.substring(GENERATION.length())))
            .max()
            .orElse(0);
    return "%s%04d".formatted(GENERATION, highest + 1);
  }

  private List<String> names() throws IOException {
    List<String> names = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      files.forEach(file -> names.add(file.getFileName().toString()));
    }
    return names;
  }
}
