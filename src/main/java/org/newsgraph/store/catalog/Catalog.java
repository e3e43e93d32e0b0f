package org.newsgraph.store.catalog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.newsgraph.store.catalog.CatalogLayer.Entry;
import org.newsgraph.store.file.StoreException;
import org.newsgraph.store.part.StoredArticle;

/**
 * The articles of a store at one moment, by id. They are read from files as they are asked for, so
 * memory does not grow with their number. Immutable: stays valid after the store has changed and
 * its files are deleted. Safe for use by several threads.
 *
 * <p>A change adds a file of its own entries, a layer, over those that are there (a log-structured
 * merge tree). {@link #merged} merges layers of like size, so that there are few of them, and an
 * article is copied about as often as the store has doubled since it came.
 *
 * <p>Methods that read throw a {@link StoreException} if a file is damaged.
 */
public final class Catalog {

  /** The prefix of the names of catalog files. */
  public static final String FILE_PREFIX = "articles-";

  private static final Catalog EMPTY = new Catalog(List.of(), List.of(), 0);

  /** The oldest first. */
  private final List<CatalogLayer> layers;

  /** The layers of which these were merged. */
  private final List<CatalogLayer> unmerged;

  private final int size;

  private Catalog(List<CatalogLayer> layers, List<CatalogLayer> unmerged, int size) {
    this.layers = List.copyOf(layers);
    this.unmerged = List.copyOf(unmerged);
    this.size = size;
  }

  /** The catalog without articles, which has no file. */
  public static Catalog empty() {
    return EMPTY;
  }

  /**
   * Opens the files of a catalog.
   *
   * @param files as {@link #files} named them
   * @param size how many articles there are in all
   */
  public static Catalog open(Path folder, List<String> files, int size) throws IOException {
    List<CatalogLayer> layers = new ArrayList<>();
    for (String file : files) {
      layers.add(new CatalogLayer(folder.resolve(file)));
    }
    return new Catalog(layers, layers, size);
  }

  /**
   * The catalog after a change; this one if nothing changes. What the change says is written to the
   * disk as a layer.
   *
   * @param folder where the file is put
   * @param work for temporary files, on the same disk
   */
  public Catalog with(Change change, Path folder, Path work) throws IOException {
    try (Effective effective = new Effective(change)) {
      if (!effective.hasNext()) {
        return this;
      }
      List<CatalogLayer> next = new ArrayList<>(layers);
      next.add(CatalogLayer.write(effective, folder, work));
      int articles = size + effective.growth;
      return articles == 0 ? EMPTY : new Catalog(next, next, articles);
    }
  }

  /**
   * The same articles in fewer files: the last ones are merged as long as they are not much smaller
   * than those before them.
   */
  public Catalog merged(Path folder, Path work) throws IOException {
    int from = layers.size() - 1;
    int entries = from < 0 ? 0 : layers.get(from).size();
    while (from > 0 && 2 * entries >= layers.get(from - 1).size()) {
      from--;
      entries += layers.get(from).size();
    }
    if (from >= layers.size() - 1) {
      return this;
    }
    Iterator<Entry> merged = new MergedEntries(layers.subList(from, layers.size()));
    if (from == 0) {
      merged = stream(merged).filter(entry -> !entry.isRemoved()).iterator();
    }
    List<CatalogLayer> next = new ArrayList<>(layers.subList(0, from));
    next.add(CatalogLayer.write(merged, folder, work));
    return new Catalog(next, layers, size);
  }

  private static <T> Stream<T> stream(Iterator<T> elements) {
    return StreamSupport.stream(
        Spliterators.spliteratorUnknownSize(elements, Spliterator.ORDERED | Spliterator.NONNULL),
        false);
  }

  /** All articles in the order of their ids. */
  public Stream<StoredArticle> articles() {
    // not flatMap, whose iterator would hold all articles at once
    return stream(new MergedEntries(layers))
        .filter(entry -> !entry.isRemoved())
        .map(entry -> article(entry).orElseThrow());
  }

  private static Optional<StoredArticle> article(Entry entry) {
    try {
      return entry.article();
    } catch (IOException e) {
      throw new StoreException(
          "the entry of article %s in the list of articles is damaged (%s): restore the list, or build the store again"
              .formatted(entry.id(), e.getMessage()),
          e);
    }
  }

  /** Whether each file still has the content that its name was made from. */
  public boolean isIntact() {
    return layers.stream().allMatch(CatalogLayer::isIntact);
  }

  /** The article with an id, empty if there is none. Takes a few reads of the files. */
  public Optional<StoredArticle> find(String id) {
    for (int i = layers.size() - 1; i >= 0; i--) {
      Optional<Entry> entry = layers.get(i).find(id);
      if (entry.isPresent()) {
        return article(entry.get());
      }
    }
    return Optional.empty();
  }

  /**
   * The articles that a user means by an IRI, an id, a hash or a file's base name; empty if none.
   * Reads the whole catalog for a file name.
   */
  public List<StoredArticle> matching(String name) {
    String last = name.substring(name.lastIndexOf('/') + 1);
    Optional<StoredArticle> byId = find(last).or(() -> byHash(name));
    return byId.isPresent()
        ? List.of(byId.get())
        : articles().filter(article -> article.files().contains(last)).toList();
  }

  private Optional<StoredArticle> byHash(String sha256) {
    return sha256.length() < StoredArticle.ID_LENGTH
        ? Optional.empty()
        : find(sha256.substring(0, StoredArticle.ID_LENGTH))
            .filter(article -> article.sha256().equals(sha256));
  }

  /** How many articles. */
  public int size() {
    return size;
  }

  /** The names of the files, the oldest first; they follow from what was stored and removed. */
  public List<String> files() {
    return names(layers);
  }

  /**
   * The present name of a file that was made when names did not tell how long they are.
   *
   * @param former the file
   */
  public static String fileName(Path former, int articles) throws IOException {
    return former
        .getFileName()
        .toString()
        .replaceFirst("\\.jsonl$", "-%d-%d.jsonl".formatted(articles, Files.size(former)));
  }

  /** What tells the catalog from others: the names of its files. */
  public String state() {
    return String.join(" ", files());
  }

  /**
   * The articles that {@code other} lacks or has otherwise, in the order of their ids. Of catalogs
   * that are a change apart only the entries of the change are read.
   */
  public Stream<StoredArticle> minus(Catalog other) {
    if (other.layers.isEmpty()) {
      return articles();
    }
    return stream(new MergedEntries(differentLayers(other)))
        .map(Entry::id)
        .map(this::find)
        .flatMap(Optional::stream)
        .filter(article -> !other.find(article.id()).equals(Optional.of(article)));
  }

  /** Of the layers before merging, if these are fewer. */
  private List<CatalogLayer> differentLayers(Catalog other) {
    return views()
        .flatMap(mine -> other.views().map(theirs -> different(mine, theirs)))
        .min(
            Comparator.comparingInt(
                different -> different.stream().mapToInt(CatalogLayer::size).sum()))
        .orElseThrow();
  }

  private Stream<List<CatalogLayer>> views() {
    return Stream.of(layers, unmerged);
  }

  private static List<CatalogLayer> different(List<CatalogLayer> left, List<CatalogLayer> right) {
    Set<String> common = new HashSet<>(names(left));
    common.retainAll(names(right));
    return Stream.concat(left.stream(), right.stream())
        .filter(layer -> !common.contains(layer.name()))
        .toList();
  }

  private static List<String> names(List<CatalogLayer> layers) {
    return layers.stream().map(CatalogLayer::name).toList();
  }

  /** Of the entries of a change those that make a difference. */
  private final class Effective implements Iterator<Entry>, AutoCloseable {

    private final Change.Entries entries;
    private Optional<Entry> next;
    private int growth;

    Effective(Change change) throws IOException {
      this.entries = change.entries();
      this.next = advance();
    }

    private Optional<Entry> advance() throws IOException {
      while (entries.advance()) {
        Optional<StoredArticle> before = find(entries.id());
        Optional<StoredArticle> after = entries.article();
        if (!after.equals(before)) {
          growth += (after.isPresent() ? 1 : 0) - (before.isPresent() ? 1 : 0);
          return Optional.of(after.map(Entry::of).orElseGet(() -> Entry.removed(entries.id())));
        }
      }
      return Optional.empty();
    }

    @Override
    public boolean hasNext() {
      return next.isPresent();
    }

    @Override
    public Entry next() {
      Entry entry = next.orElseThrow();
      try {
        next = advance();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return entry;
    }

    @Override
    public void close() throws IOException {
      entries.close();
    }
  }

  /** The entries of several layers by id; of those for one article the one of the newest layer. */
  private static final class MergedEntries implements Iterator<Entry> {

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
}
