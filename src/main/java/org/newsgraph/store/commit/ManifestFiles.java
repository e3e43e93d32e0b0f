package org.newsgraph.store.commit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.newsgraph.store.file.DurableFiles;
import org.newsgraph.store.file.StoreException;
import org.newsgraph.store.file.StoreJson;

/**
 * The files of the present manifest and of the next one.
 *
 * @param folder the folder of the store
 */
record ManifestFiles(Path folder) {

  private static final String CURRENT = "manifest.json";
  private static final String PENDING = "pending.json";

  /**
   * The present manifest, empty if there is no store yet.
   *
   * @throws StoreException if the file is no manifest, or one of another version
   */
  Optional<Manifest> current() {
    return read(CURRENT);
  }

  /** The manifest of a change that was being made when the process stopped; usually empty. */
  Optional<Manifest> pending() {
    return read(PENDING);
  }

  private Optional<Manifest> read(String name) {
    Path file = folder.resolve(name);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      Manifest manifest = StoreJson.MAPPER.readValue(Files.readAllBytes(file), Manifest.class);
      if (manifest.format() < Manifest.FLAT || manifest.format() > Manifest.FORMAT) {
        throw new StoreException(
            "%s is of format %d, this program reads %d to %d: build the store again with this program, in another folder"
                .formatted(file, manifest.format(), Manifest.FLAT, Manifest.FORMAT));
      }
      return Optional.of(manifest);
    } catch (IOException e) {
      throw StoreException.unreadable(file, e);
    }
  }

  /** Replaces the present manifest. */
  void write(Manifest manifest) throws IOException {
    write(CURRENT, manifest);
  }

  /** Announces a change whose files are all on the disk. */
  void writePending(Manifest manifest) throws IOException {
    write(PENDING, manifest);
  }

  private void write(String name, Manifest manifest) throws IOException {
    byte[] json = StoreJson.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest);
    DurableFiles.write(folder.resolve(name), out -> out.write(json));
  }

  /** Makes the pending manifest the present one, in one step. */
  void promotePending() throws IOException {
    DurableFiles.move(folder.resolve(PENDING), folder.resolve(CURRENT));
  }

  /** Deletes the pending manifest, if there is one. */
  void dropPending() throws IOException {
    Files.deleteIfExists(folder.resolve(PENDING));
  }
}
