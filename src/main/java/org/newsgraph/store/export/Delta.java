package org.newsgraph.store.export;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.apache.jena.sparql.core.Quad;

/**
 * Quads that leave a database and quads that come into it. Applied twice it does the same as once.
 */
public interface Delta extends Closeable {

  /** Gives every quad that leaves. */
  void removed(Consumer<Quad> sink);

  /** Gives every quad that comes. */
  void added(Consumer<Quad> sink);

  @Override
  default void close() {}

  /**
   * What has to leave and to come so that a database with the lines of one has those of another.
   *
   * @param work for temporary files, which are gone when the delta is closed
   */
  static Delta between(Segments before, Segments after, Path work) throws IOException {
    FiledDelta delta = new FiledDelta(work);
    try {
      delta.write(before.minus(after), after.minus(before));
      return delta;
    } catch (IOException | RuntimeException e) {
      delta.close();
      throw e;
    }
  }
}
