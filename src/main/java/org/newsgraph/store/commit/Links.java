package org.newsgraph.store.commit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.ObjIntConsumer;
import org.apache.jena.sparql.core.Quad;

/**
 * The facts that need more than one article. They must not depend on the order of articles, and
 * take memory that does not grow with their number.
 */
public interface Links {

  /** Nothing is derived. */
  Links NONE = new None();

  /**
   * What one article told for this.
   *
   * @param id the article's id
   * @param hints as its part has them
   */
  record Hints(String id, List<String> hints) {}

  /** Changes when other links may follow from the same articles. */
  String version();

  /**
   * The graph that they stand in, and nothing else.
   *
   * @param base what the store's IRIs begin with
   */
  String graph(String base);

  /**
   * Opens what is kept of a derivation; it is new if there is no such file, or a damaged one.
   *
   * @param file which nobody else uses
   */
  LinkDerivation open(Path file) throws IOException;

  /** Of nothing nothing follows. */
  final class None implements Links {

    private None() {}

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
      return new Nothing();
    }
  }

  /** Keeps what it was told. */
  final class Nothing implements LinkDerivation {

    private Optional<String> state = Optional.empty();

    private Nothing() {}

    @Override
    public Optional<String> state() {
      return state;
    }

    @Override
    public void clear() {}

    @Override
    public void change(
        Iterator<Hints> gone, Iterator<Hints> come, Path work, ObjIntConsumer<Quad> sink) {}

    @Override
    public void save(String next) {
      state = Optional.of(next);
    }

    @Override
    public void close() {}
  }
}
