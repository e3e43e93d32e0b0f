package org.newsgraph.store.catalog;

import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;
import org.newsgraph.store.catalog.CatalogLayer.Entry;

/** The entries of several layers by id; of those for one article the one of the newest layer. */
final class MergedEntries implements Iterator<Entry> {

  private final PriorityQueue<Source> sources = new PriorityQueue<>();

  /** One layer, before its next entry. */
  private static final class Source implements Comparable<Source> {

    private static final Comparator<Source> ORDER =
        Comparator.<Source, String>comparing(source -> source.next.id())
            .thenComparing(source -> source.age);

    private final int age;
    private final Iterator<Entry> rest;
    private Entry next;

    Source(int age, Iterator<Entry> entries) {
      this.age = age;
      this.rest = entries;
      this.next = entries.next();
    }

    @Override
    public int compareTo(Source other) {
      return ORDER.compare(this, other);
    }
  }

  /**
   * @param layers the oldest first
   */
  MergedEntries(List<CatalogLayer> layers) {
    for (int i = 0; i < layers.size(); i++) {
      Iterator<Entry> entries = layers.get(i).entries();
      if (entries.hasNext()) {
        sources.add(new Source(layers.size() - i, entries));
      }
    }
  }

  @Override
  public boolean hasNext() {
    return !sources.isEmpty();
  }

  @Override
  public Entry next() {
    Entry entry = take();
    while (hasNext() && sources.element().next.id().equals(entry.id())) {
      take();
    }
    return entry;
  }

  private Entry take() {
    Source source = sources.remove();
    Entry entry = source.next;
    if (source.rest.hasNext()) {
      source.next = source.rest.next();
      sources.add(source);
    }
    return entry;
  }
}
