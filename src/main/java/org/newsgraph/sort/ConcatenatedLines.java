package org.newsgraph.sort;

import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;

/** One sequence of lines after the other; one is open at a time. */
public final class ConcatenatedLines implements Lines {

  private final Iterator<Source> sources;
  private Optional<Lines> current = Optional.empty();

  /** Opens each sequence when it is its turn. */
  public ConcatenatedLines(Iterator<Source> sources) {
    this.sources = sources;
  }

  @Override
  public boolean advance() throws IOException {
    while (current.isEmpty() || !current.get().advance()) {
      close();
      if (!sources.hasNext()) {
        return false;
      }
      current = Optional.of(sources.next().open());
    }
    return true;
  }

  @Override
  public byte[] line() {
    return current.orElseThrow().line();
  }

  @Override
  public void close() throws IOException {
    if (current.isPresent()) {
      current.get().close();
      current = Optional.empty();
    }
  }
}
