package org.newsgraph.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The files of a store and what they are called. Reading the manifest needs no lock. */
public final class StoreFolder {

  private static final String MANIFEST = "manifest.json";
  private static final String PENDING = "pending.json";
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
    return new Parts(new PartFiles(folder.resolve("parts")));
  }

  /**
   * For temporary files of the process that holds the store; on the same disk, because the usual
   * place may be small.
   */
  Path work() throws IOException {
    return Files.createDirectories(folder.resolve("work"));
  }

  /** For changes that builds write down before they are made. */
  Path changes() throws IOException {
    return Files.createDirectories(folder.resolve("changes"));
  }

  /**
   * What the store holds, empty if there is no store yet.
   *
   * @throws StoreException if there is something else, or it was written by another version
   */
  public Optional<Manifest> manifest() {
    return read(MANIFEST);
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

  /** The state that a change was about to reach when the machine stopped; mostly empty. */
  Optional<Manifest> pending() {
    return read(PENDING);
  }

  private Optional<Manifest> read(String name) {
    Path file = folder.resolve(name);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      Manifest manifest = Json.MAPPER.readValue(Files.readAllBytes(file), Manifest.class);
      if (manifest.format() != Manifest.FORMAT && manifest.format() != Manifest.FLAT) {
        throw new StoreException(
            file
                + " is of format "
                + manifest.format()
                + ", this program reads "
                + Manifest.FLAT
                + " and "
                + Manifest.FORMAT
                + ": build the store again with this program, in another folder");
      }
      return Optional.of(manifest);
    } catch (IOException e) {
      throw new StoreException(
          file + " cannot be read (" + firstLine(e) + "): restore it, or build the store again", e);
    }
  }

  private static String firstLine(Exception e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
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
      throw new StoreException(
          file + " cannot be read (" + firstLine(e) + "): restore it, or build the store again", e);
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

  void writePending(Manifest manifest) throws IOException {
    DurableFiles.write(folder.resolve(PENDING), out -> out.write(json(manifest)));
  }

  /** The pending state is reached. */
  void promotePending() throws IOException {
    DurableFiles.move(folder.resolve(PENDING), folder.resolve(MANIFEST));
  }

  void dropPending() throws IOException {
    Files.deleteIfExists(folder.resolve(PENDING));
  }

  void writeManifest(Manifest manifest) throws IOException {
    DurableFiles.write(folder.resolve(MANIFEST), out -> out.write(json(manifest)));
  }

  private static byte[] json(Manifest manifest) throws IOException {
    return Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest);
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
