package org.newsgraph.store.commit;

import java.io.IOException;
import java.util.Optional;
import org.newsgraph.store.database.Database;
import org.newsgraph.store.database.DatabaseFolder;
import org.newsgraph.store.text.TextProperties;

/** Makes the database of a store again from its lines, in a folder of its own. */
final class Rebuild {

  private Rebuild() {}

  /**
   * The same state with another database. Nothing has changed until the manifest names it, and a
   * folder that no manifest names is deleted when the store is opened.
   *
   * @throws IOException if the disk failed; the state is as it was
   */
  static Committer.State of(
      StoreFolder folder, Manifest manifest, Snapshot contents, TextProperties text)
      throws IOException {
    Manifest moved = manifest.withGeneration(Optional.of(folder.nextGeneration()));
    DatabaseFolder fresh = folder.generation(moved.generation().orElseThrow());
    Database database = Database.load(fresh, contents.segments(), text, manifest.digest());
    try {
      folder.manifests().write(moved);
    } catch (IOException e) {
      database.discard();
      throw e;
    }
    return new Committer.State(moved, contents, database);
  }
}
