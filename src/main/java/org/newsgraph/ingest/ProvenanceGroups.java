package org.newsgraph.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.newsgraph.ingest.document.DocumentProvenance;
import org.newsgraph.sort.Lines;

/** Puts sightings of the same bytes together: those of one article at a time are in memory. */
final class ProvenanceGroups implements Iterator<List<DocumentProvenance>> {

  private final Lines sorted;
  private Optional<DocumentProvenance> next;

  /** Of sightings as lines, sorted. */
  ProvenanceGroups(Lines sorted) {
    this.sorted = sorted;
    this.next = read();
  }

  @Override
  public boolean hasNext() {
    return next.isPresent();
  }

  @Override
  public List<DocumentProvenance> next() {
    DocumentProvenance first = next.orElseThrow(NoSuchElementException::new);
    List<DocumentProvenance> group = new ArrayList<>();
    while (next.filter(sighting -> sighting.sha256().equals(first.sha256())).isPresent()) {
      next.ifPresent(group::add);
      next = read();
    }
    return List.copyOf(group);
  }

  private Optional<DocumentProvenance> read() {
    try {
      return sorted.advance()
          ? Optional.of(DocumentProvenance.parse(sorted.text()))
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("the list of what was read is gone", e);
    }
  }
}
