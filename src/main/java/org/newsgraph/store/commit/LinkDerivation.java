package org.newsgraph.store.commit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.ObjIntConsumer;
import org.apache.jena.sparql.core.Quad;

/**
 * What is kept of a derivation so that it need not be made anew for each change. The quads that it
 * has given, those that went taken off, follow from the articles that are in it, whatever the steps
 * were in which these came. Not for use by several threads.
 */
public interface LinkDerivation extends AutoCloseable {

  /** What {@link #save} was told last; empty if this is not how it was left then, or new. */
  Optional<String> state();

  /** Forgets all articles. */
  void clear() throws IOException;

  /**
   * Articles go and come.
   *
   * @param gone are in it; both are gone through once
   * @param work for temporary files, which are gone afterwards
   * @param sink hears of quads that come (1) and go (-1), in graphs that no article owns; a quad
   *     may go and come again, or be there more than once
   */
  void change(
      Iterator<Links.Hints> gone, Iterator<Links.Hints> come, Path work, ObjIntConsumer<Quad> sink)
      throws IOException;

  /** Keeps what it is now, under a name of the caller's. */
  void save(String state) throws IOException;

  /** What was not saved is lost; if nothing is kept any more, {@link #state} says so. */
  @Override
  void close();
}
