package org.newsgraph.ingest.link;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.function.ObjIntConsumer;
import org.newsgraph.crosslink.incremental.GroupTables;
import org.newsgraph.crosslink.incremental.RecordSink;
import org.newsgraph.crosslink.incremental.WindowedGroupOperator;
import org.newsgraph.rdf.KnownLink;

/**
 * The links that articles brought with them, as far as both articles are there: grouped by the
 * article that they go to.
 */
final class KnownLinks implements Closeable {

  /** The member that says that an article is there; sorts before all links. */
  private static final String PRESENT = "";

  private final WindowedGroupOperator links;

  /**
   * Brings up to date what is kept.
   *
   * @param tables of the articles until now
   * @param work for temporary files, which {@link #close} deletes
   */
  KnownLinks(GroupTables tables, Path work) {
    this.links = new WindowedGroupOperator(tables.table("known"), KnownLinks::ofPresent, work);
  }

  /** The hints of one article come (1) or go (-1). */
  void change(String article, Collection<String> hints, int by) {
    links.change(article, PRESENT, by);
    for (String hint : hints) {
      KnownLink.parse(hint).ifPresent(link -> links.change(link.toArticle(), hint, by));
    }
  }

  private static void ofPresent(
      String article, String member, List<String> before, RecordSink sink) {
    if (!before.isEmpty() && before.get(0).equals(PRESENT)) {
      sink.accept(article, member);
    }
  }

  /** Gives the links that come (1) and go (-1) with the articles; to be called once. */
  void run(ObjIntConsumer<KnownLink> sink) throws IOException {
    links.run(
        (article, hint, by) -> KnownLink.parse(hint).ifPresent(link -> sink.accept(link, by)));
  }

  @Override
  public void close() throws IOException {
    links.close();
  }
}
