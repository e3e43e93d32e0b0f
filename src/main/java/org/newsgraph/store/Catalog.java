package org.newsgraph.store;

import com.fasterxml.jackson.databind.ObjectReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** The articles that a store holds, by id. Immutable. */
public final class Catalog {

  private final NavigableMap<String, StoredArticle> articles;

  private Catalog(NavigableMap<String, StoredArticle> articles) {
    this.articles = Collections.unmodifiableNavigableMap(articles);
  }

  static Catalog empty() {
    return new Catalog(new TreeMap<>());
  }

  static Catalog read(Path file) throws IOException {
    ObjectReader reader = Json.MAPPER.readerFor(StoredArticle.class);
    NavigableMap<String, StoredArticle> articles = new TreeMap<>();
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        StoredArticle article = reader.readValue(line);
        articles.put(article.id(), article);
      }
    }
    return new Catalog(articles);
  }

  void write(Path file) throws IOException {
    DurableFiles.write(
        file,
        out -> {
          for (StoredArticle article : articles.values()) {
            out.write(Json.MAPPER.writeValueAsBytes(article));
            out.write('\n');
          }
        });
  }

  /** All articles in the order of their ids. */
  public Collection<StoredArticle> articles() {
    return articles.values();
  }

  /** The article of an id, empty if the store does not hold it. */
  public Optional<StoredArticle> find(String id) {
    return Optional.ofNullable(articles.get(id));
  }

  /**
   * The articles that a user means by an IRI, an id, a hash or a file's base name; empty if none.
   */
  public List<StoredArticle> matching(String name) {
    String last = name.substring(name.lastIndexOf('/') + 1);
    return articles.values().stream()
        .filter(
            article ->
                article.id().equals(last)
                    || article.sha256().equals(name)
                    || article.files().contains(last))
        .toList();
  }

  Catalog with(Change change) {
    NavigableMap<String, StoredArticle> next = new TreeMap<>(articles);
    change.removed().forEach(next::remove);
    change.stored().forEach(article -> next.put(article.id(), article));
    return new Catalog(next);
  }

  boolean holds(StoredArticle article) {
    return article.equals(articles.get(article.id()));
  }

  int size() {
    return articles.size();
  }

  /** The entries that {@code other} has not, or has otherwise. */
  List<StoredArticle> minus(Catalog other) {
    List<StoredArticle> difference = new ArrayList<>();
    for (StoredArticle article : articles.values()) {
      if (!other.holds(article)) {
        difference.add(article);
      }
    }
    return difference;
  }

  /** A name for the file that follows from the content. */
  String fileName() {
    Sha256 sum = new Sha256();
    try {
      for (StoredArticle article : articles.values()) {
        sum.line(new String(Json.MAPPER.writeValueAsBytes(article), StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return "articles-" + sum.hex().substring(0, 16) + ".jsonl";
  }
}
