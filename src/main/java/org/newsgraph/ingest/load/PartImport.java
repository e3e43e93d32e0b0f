package org.newsgraph.ingest.load;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.newsgraph.ingest.cache.FactsCache;
import org.newsgraph.ingest.document.DocumentProvenance;
import org.newsgraph.ingest.document.Outcome;
import org.newsgraph.store.part.Parts;

/**
 * Takes over parts that another run of this program made, with the facts that they were made of.
 * Safe for use by several threads.
 *
 * @param parts of the store that takes them
 * @param cache of the store that takes them
 * @param theirs where the other run kept what it read
 * @param sightings hears of each document that a part was made of
 * @param outcomes hears of each part that tells of none
 */
public record PartImport(
    Parts parts,
    FactsCache cache,
    FactsCache theirs,
    Consumer<DocumentProvenance> sightings,
    Consumer<Outcome> outcomes)
    implements Consumer<Path> {

  private static final String NOT_READ =
      "it was written over HTTP or loaded from an export, not read: load the store's export instead";

  @Override
  public void accept(Path part) {
    List<DocumentProvenance> found = DocumentProvenance.ofHints(parts.adopt(part));
    if (found.isEmpty()) {
      outcomes.accept(new Outcome.Failed(String.valueOf(part.getFileName()), List.of(NOT_READ)));
    }
    for (DocumentProvenance sighting : found) {
      cache.adopt(theirs, sighting);
      sightings.accept(sighting);
    }
  }
}
