package org.newsgraph.store.link;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.commons.io.function.IOConsumer;
import org.newsgraph.store.catalog.Catalog;
import org.newsgraph.store.content.SharedChanges;
import org.newsgraph.store.content.SharedLines;
import org.newsgraph.store.file.StoreException;
import org.newsgraph.store.link.LinkRules.LinkDerivation;
import org.newsgraph.store.nquads.NQuads;
import org.newsgraph.store.part.Parts;
import org.newsgraph.store.part.StoredArticle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the links of a store up to date. Its file names the catalog that it belongs to: if that is
 * not the store's, as after a crash, all links are derived anew. Used by the writing thread only.
 */
public final class LinkIndex implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(LinkIndex.class);

  private final Path file;
  private final LinkRules rules;
  private final Parts parts;
  private Optional<LinkDerivation> open = Optional.empty();

  /**
   * Opens nothing yet.
   *
   * @param file need not exist, and may be deleted while this is closed
   */
  public LinkIndex(Path file, LinkRules rules, Parts parts) {
    this.file = file;
    this.rules = rules;
    this.parts = parts;
  }

  /**
   * The lines of links that are removed and added when a catalog is replaced by another. After they
   * are committed {@link #save} must be called; if they are not, {@link #close}.
   *
   * @param before the catalog that {@code known} belong to
   * @param known the shared lines of the store, with all its links
   * @param base what the store's IRIs begin with
   * @param work for temporary files
   * @throws StoreException if the part of an article that is removed or added is damaged
   */
  public SharedChanges change(
      Catalog before, SharedLines known, Catalog next, String base, Path work) throws IOException {
    try {
      if (derivation().state().equals(Optional.of(state(before)))) {
        return collect(work, links -> derive(before.minus(next), next.minus(before), work, links));
      }
    } catch (IOException e) {
      LOG.warn("cannot read how the links were derived ({}), they are derived anew", e.toString());
      close();
      Files.deleteIfExists(file);
    }
    return collect(
        work,
        links -> {
          derivation().clear();
          removeAll(known, base, links);
          derive(Stream.empty(), next.articles(), work, links);
        });
  }

  private static SharedChanges collect(Path work, IOConsumer<SharedChanges> derivation)
      throws IOException {
    SharedChanges lines = new SharedChanges(work);
    try {
      derivation.accept(lines);
      return lines;
    } catch (IOException | RuntimeException e) {
      lines.close();
      throw e;
    }
  }

  private LinkDerivation derivation() throws IOException {
    if (open.isEmpty()) {
      open = Optional.of(rules.open(file));
    }
    return open.get();
  }

  private String state(Catalog catalog) {
    return catalog.state() + " " + rules.version();
  }

  private void derive(
      Stream<StoredArticle> removed, Stream<StoredArticle> added, Path work, SharedChanges links)
      throws IOException {
    derivation().change(hints(removed), hints(added), work, links::change);
  }

  private Iterator<LinkRules.Hints> hints(Stream<StoredArticle> articles) {
    return articles
        .map(article -> new LinkRules.Hints(article.id(), parts.hints(article)))
        .iterator();
  }

  /** Removes all links of a store, each as often as it was derived. */
  private void removeAll(SharedLines known, String base, SharedChanges links) throws IOException {
    Predicate<byte[]> isLink = NQuads.inGraph(rules.graph(base));
    SharedLines.Counted all = known.lines();
    while (all.advance()) {
      if (isLink.test(all.line())) {
        for (int i = 0; i < all.count(); i++) {
          links.remove(all.line());
        }
      }
    }
  }

  /**
   * Makes a change again that was made to the store but not saved here, so that nothing need be
   * derived anew; does nothing if the state is not that before the change.
   */
  public void follow(Catalog before, Catalog next, Path work) {
    try {
      if (derivation().state().equals(Optional.of(state(before)))) {
        collect(work, links -> derive(before.minus(next), next.minus(before), work, links)).close();
        save(next);
      }
    } catch (IOException | StoreException e) {
      LOG.warn("cannot bring the links' derivation up to date ({})", e.toString());
      close();
    }
  }

  /** Forgets all articles, without removing their links. */
  public void clear() throws IOException {
    derivation().clear();
  }

  /** Keeps the state after the last change, whose catalog is now the store's. */
  public void save(Catalog catalog) {
    try {
      derivation().save(state(catalog));
    } catch (IOException | RuntimeException e) {
      LOG.warn("cannot keep how the links were derived, the next change derives them anew", e);
      close();
    }
  }

  /** Drops what was not saved; this may be used again. */
  @Override
  public void close() {
    open.ifPresent(LinkDerivation::close);
    open = Optional.empty();
  }
}
