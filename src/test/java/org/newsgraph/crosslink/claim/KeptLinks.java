package org.newsgraph.crosslink.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.newsgraph.crosslink.CrossLinker;
import org.newsgraph.crosslink.incremental.GroupTables;
import org.newsgraph.model.facts.CrossArticleLink;

/** The links between articles that come and go. */
public final class KeptLinks {

  private final GroupTables tables;
  private final Path work;
  private final SortedMap<CrossArticleLink, Integer> links =
      new TreeMap<>(
          Comparator.comparing(CrossArticleLink::from)
              .thenComparing(CrossArticleLink::relation)
              .thenComparing(CrossArticleLink::to)
              .thenComparing(CrossArticleLink::rule));

  public KeptLinks(GroupTables tables, Path work) {
    this.tables = tables;
    this.work = work;
  }

  /** The links after a change; none is told twice. */
  public List<CrossArticleLink> change(Consumer<CrossLinker> articles) throws IOException {
    try (CrossLinker linker = new CrossLinker(tables, work)) {
      articles.accept(linker);
      linker.run((link, by) -> links.merge(link, by, Integer::sum));
    }
    links.values().removeIf(count -> count == 0);
    assertThat(links.values()).allMatch(count -> count == 1);
    return List.copyOf(links.keySet());
  }
}
