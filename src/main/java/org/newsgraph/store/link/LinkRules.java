package org.newsgraph.store.link;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.ObjIntConsumer;
import org.apache.jena.sparql.core.Quad;

/**
 * How links between articles follow from the hints of the articles' parts. The links may not depend
 * on the order of articles, and deriving them may not need memory that grows with their number.
 */
public interface LinkRules {

  /** Derives no links. */
  LinkRules NONE = new NoLinks();

  /**
   * The hints of one article.
   *
   * @param id the article's id
   * @param hints as its part has them
   */
  record Hints(String id, List<String> hints) {}

  /** A version that changes when the same articles may give other links. */
  String version();

  /**
   * The IRI of the graph that holds the links and nothing else.
   *
   * @param base what the store's IRIs begin with
   */
  String graph(String base);

  /**
   * Opens the state of a derivation; a new one if the file is missing or damaged.
   *
   * @param file used by nobody else meanwhile
   */
  LinkDerivation open(Path file) throws IOException;

  /** Derives nothing and remembers only the name of its state. */
  final class NoLinks implements LinkRules, LinkDerivation {

    private Optional<String> state = Optional.empty();

    private NoLinks() {}

    @Override
    public String version() {
      return "";
    }

    @Override
    public String graph(String base) {
      return base;
    }

    @Override
    public LinkDerivation open(Path file) {
      return new NoLinks();
    }

    @Override
    public Optional<String> state() {
      return state;
    }

    @Override
    public void clear() {}

    @Override
    public void change(
        Iterator<Hints> removed, Iterator<Hints> added, Path work, ObjIntConsumer<Quad> sink) {}

    @Override
    public void save(String next) {
      state = Optional.of(next);
    }

    @Override
    public void close() {}
  }

  /**
   * The state of an incremental derivation of links, kept in a file. The quads that it has derived,
   * less those that it has withdrawn, depend only on the articles that are in it, not on the order
   * in which these came or went. Not for use by several threads.
   */
  public interface LinkDerivation extends AutoCloseable {

    /** The name given to {@link #save} last; empty if it is new or has changed since. */
    Optional<String> state();

    /** Removes all articles, without withdrawing their quads. */
    void clear() throws IOException;

    /**
     * Removes and adds articles.
     *
     * @param removed articles that are in it; read once
     * @param added articles that are not in it or are removed too; read once
     * @param work for temporary files, which are deleted before this returns
     * @param sink takes quads with 1 (derived) or -1 (withdrawn), in graphs that no article owns;
     *     the same quad may be derived and withdrawn, or be derived several times
     */
    void change(
        Iterator<LinkRules.Hints> removed,
        Iterator<LinkRules.Hints> added,
        Path work,
        ObjIntConsumer<Quad> sink)
        throws IOException;

    /** Keeps the present state under a name of the caller's choice. */
    void save(String state) throws IOException;

    /**
     * Drops what was not saved. If that loses the whole state, {@link #state} is empty afterwards.
     */
    @Override
    void close();
  }
}
