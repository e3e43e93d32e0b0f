package org.newsgraph.store.commit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.newsgraph.store.file.DurableFiles;
import org.newsgraph.store.file.StoreException;
import org.newsgraph.store.file.StoreJson;

/**
 * The files that say what a store holds, and what it is about to hold.
 *
 * @param folder of the store
 */
record ManifestFiles(Path folder) {

  private static final String CURRENT = "manifest.json";
  private static final String PENDING = "pending.json";

  /**
   * What the store holds, empty if there is no store yet.
   *
   * @throws StoreException if there is something else, or it was written by another version
   */
  Optional<Manifest> current() {
    return read(CURRENT);
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
      Manifest manifest = StoreJson.MAPPER.readValue(Files.readAllBytes(file), Manifest.class);
      if (manifest.format() < Manifest.FLAT || manifest.format() > Manifest.FORMAT) {
        throw new StoreException(
            file
                + " is of format "
                + manifest.format()
                + ", this program reads "
                + Manifest.FLAT
                + " to "
                + Manifest.FORMAT
                + ": build the store again with this program, in another folder");
      }
      return Optional.of(manifest);
    } catch (IOException e) {
      throw StoreException.unreadable(file, e);
    }
  }

  void write(Manifest manifest) throws IOException {
    write(CURRENT, manifest);
  }

  void writePending(Manifest manifest) throws IOException {
    write(PENDING, manifest);
  }

  private void write(String name, Manifest manifest) throws IOException {
    byte[] json = StoreJson.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest);
    DurableFiles.write(folder.resolve(name), out -> out.write(json));
  }

  /** The pending state is reached. */
  void promotePending() throws IOException {
    DurableFiles.move(folder.resolve(PENDING), folder.resolve(CURRENT));
  }

  void dropPending() throws IOException {
    Files.deleteIfExists(folder.resolve(PENDING));
  }
}
