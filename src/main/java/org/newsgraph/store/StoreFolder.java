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
  private static final String GENERATION = "db-";

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
    return new Parts(folder.resolve("parts"));
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
      if (manifest.format() != Manifest.FORMAT) {
        throw new StoreException(
            file
                + " is of format "
                + manifest.format()
                + ", this program reads "
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
      return Catalog.read(file);
    } catch (IOException e) {
      throw new StoreException(
          file + " cannot be read (" + firstLine(e) + "): restore it, or build the store again", e);
    }
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
      throw new StoreException(
          "the corrections " + file + " cannot be kept in " + folder + " (" + e + ")", e);
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

  Path generation(String name) {
    return folder.resolve(name);
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

  /** Deletes what a stopped process left half done, and what no manifest names any more. */
  void removeLeftovers(Manifest manifest) throws IOException {
    for (String name : names()) {
      boolean generation =
          name.startsWith(GENERATION) && !Optional.of(name).equals(manifest.generation());
      boolean catalog =
          name.startsWith("articles-") && !Optional.of(name).equals(manifest.catalog());
      if (generation || catalog || name.endsWith(DurableFiles.UNFINISHED)) {
        DurableFiles.delete(folder.resolve(name));
      }
    }
  }

  private List<String> names() throws IOException {
    List<String> names = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      files.forEach(file -> names.add(file.getFileName().toString()));
    }
    return names;
  }
}
