package org.newsgraph.store.commit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.newsgraph.store.file.DurableFiles;
import org.newsgraph.store.file.Sha256;
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

  /** The SHA-256 of the others, in the file alone. */
  private static final String SUM = "sha256";

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
      Manifest manifest = StoreJson.MAPPER.treeToValue(tree(file), Manifest.class);
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

  private static JsonNode tree(Path file) throws IOException {
    return StoreJson.MAPPER.readTree(Files.readAllBytes(file));
  }

  /**
   * Whether the present manifest is what was written, as far as that can be told: one of an older
   * version has no checksum.
   */
  boolean isIntact() {
    Path file = folder.resolve(CURRENT);
    try {
      JsonNode manifest = tree(file);
      String kept = manifest.path(SUM).asText();
      return kept.isEmpty() || kept.equals(sum(((ObjectNode) manifest).without(SUM)));
    } catch (IOException e) {
      throw StoreException.unreadable(file, e);
    }
  }

  private static String sum(JsonNode manifest) throws IOException {
    Sha256 sum = new Sha256();
    sum.digest().update(StoreJson.MAPPER.writeValueAsBytes(manifest));
    return sum.hex();
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
    ObjectNode tree = StoreJson.MAPPER.valueToTree(manifest);
    tree.put(SUM, sum(tree));
    byte[] json = StoreJson.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(tree);
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
