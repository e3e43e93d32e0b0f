package org.newsgraph.store;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ObjIntConsumer;
import org.apache.jena.sparql.core.Quad;
import org.newsgraph.store.link.LinkRules;
import org.newsgraph.store.link.LinkRules.LinkDerivation;

/** Links that follow from all hints together, which a process keeps as long as it lives. */
final class DerivedAnew implements LinkRules {

  private final Function<List<String>, Collection<Quad>> rule;

  private DerivedAnew(Function<List<String>, Collection<Quad>> rule) {
    this.rule = rule;
  }

  static LinkRules of(Function<List<String>, Collection<Quad>> rule) {
    return new DerivedAnew(rule);
  }

  @Override
  public String version() {
    return "test";
  }

  @Override
  public String graph(String base) {
    return base + "graph/links";
  }

  @Override
  public LinkDerivation open(Path file) {
    return new Kept();
  }

  private final class Kept implements LinkDerivation {

    private final SortedMap<String, List<String>> articles = new TreeMap<>();
    private Optional<String> state = Optional.empty();

    @Override
    public Optional<String> state() {
      return state;
    }

    @Override
    public void clear() {
      articles.clear();
    }

    @Override
    public void change(
        Iterator<Hints> gone, Iterator<Hints> come, Path work, ObjIntConsumer<Quad> sink) {
      Set<Quad> before = quads();
      gone.forEachRemaining(article -> articles.remove(article.id()));
      come.forEachRemaining(article -> articles.put(article.id(), article.hints()));
      before.forEach(quad -> sink.accept(quad, -1));
      quads().forEach(quad -> sink.accept(quad, 1));
    }

    private Set<Quad> quads() {
      return articles.isEmpty()
          ? Set.of()
          : new HashSet<>(rule.apply(articles.values().stream().flatMap(List::stream).toList()));
    }

    @Override
    public void save(String next) {
      state = Optional.of(next);
    }

    @Override
    public void close() {}
  }
}
