package org.newsgraph.ingest.detached;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.newsgraph.ingest.cache.FactsCache;
import org.newsgraph.ingest.cache.FactsJson;
import org.newsgraph.ingest.commit.PartBuilder;
import org.newsgraph.ingest.run.DocumentProvenance;
import org.newsgraph.ingest.run.Hashes;
import org.newsgraph.ingest.run.Outcome;
import org.newsgraph.ingest.run.PartKeys;
import org.newsgraph.model.facts.ArticleFacts;
import org.newsgraph.pipeline.Pipeline;
import org.newsgraph.pipeline.RejectedArticleException;
import org.newsgraph.source.document.Document;
import org.newsgraph.store.part.Part;
import org.newsgraph.store.part.Parts;

/**
 * The files that a store would hold of one article, made on a machine that has no store.
 *
 * @param files the cached facts of each document, then the part, so that where the part is all are;
 *     empty if no document could be read, or a fact broke a rule
 * @param outcomes the outcome of each document, as JSON
 */
public record DetachedArticle(List<StoreFile> files, List<String> outcomes) {

  /**
   * A file for the folder of a store.
   *
   * @param path where it belongs in that folder
   * @param content the same however often the file is made
   */
  public record StoreFile(Path path, Content content) {

    /** Writes what a file holds. */
    @FunctionalInterface
    public interface Content {

      /** Writes all of it, and may close the stream. */
      void writeTo(OutputStream out) throws IOException;
    }
  }

  /** Copies the lists. */
  public DetachedArticle {
    files = List.copyOf(files);
    outcomes = List.copyOf(outcomes);
  }

  /** The SHA-256 of a document's bytes: the same for all documents of one article. */
  public static String identity(Document document) {
    return Hashes.sha256(document.bytes());
  }

  /** A document without its bytes and its text, as a string that can be sent to another machine. */
  public static String description(Document document) {
    return DocumentProvenance.of(document).line();
  }

  /** The document of a {@link #description}. */
  public static Document document(String description, byte[] bytes, Optional<String> text) {
    DocumentProvenance provenance = DocumentProvenance.parse(description);
    return new Document(provenance.name(), bytes, text, provenance.publication());
  }

  /** The outcome of input that is no document, as JSON. */
  public static String failure(String name, String reason) {
    return new Outcome.Failed(name, List.of(reason)).json();
  }

  /**
   * Reads an article.
   *
   * @param documents all of the same {@link #identity}, in any order, at least one
   * @param reading as of {@link org.newsgraph.ingest.run.IngestSettings}
   * @param keys the keys of parts
   */
  public static DetachedArticle read(
      List<Document> documents, Pipeline pipeline, String reading, PartKeys keys) {
    Map<String, Document> byLine = new TreeMap<>();
    documents.forEach(document -> byLine.put(description(document), document));
    Map<DocumentProvenance, ArticleFacts> read = new LinkedHashMap<>();
    List<Outcome> outcomes = new ArrayList<>();
    Map<String, ArticleFacts> variants = new HashMap<>();
    byLine.forEach(
        (line, document) -> {
          DocumentProvenance provenance = DocumentProvenance.parse(line);
          try {
            read.put(
                provenance,
                variants.computeIfAbsent(provenance.variant(), variant -> pipeline.read(document)));
          } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            outcomes.add(Outcome.Failed.of(document.name(), e));
          }
        });
    List<StoreFile> files =
        read.isEmpty() ? List.of() : files(read, outcomes, pipeline, reading, keys);
    return new DetachedArticle(files, outcomes.stream().map(Outcome::json).toList());
  }

  private static List<StoreFile> files(
      Map<DocumentProvenance, ArticleFacts> read,
      List<Outcome> outcomes,
      Pipeline pipeline,
      String reading,
      PartKeys keys) {
    List<DocumentProvenance> provenance = List.copyOf(read.keySet());
    DocumentProvenance first = provenance.get(0);
    try {
      Part part = new PartBuilder(pipeline, keys.corrections()).build(read.get(first), provenance);
      provenance.forEach(found -> outcomes.add(new Outcome.Stored(found.name(), first.id())));
      List<StoreFile> files = new ArrayList<>(facts(read, reading));
      files.add(new StoreFile(Parts.file(first.id(), keys.key(provenance)), part::writeTo));
      return files;
    } catch (RejectedArticleException e) {
      provenance.forEach(found -> outcomes.add(new Outcome.Failed(found.name(), e.reasons())));
      return List.of();
    }
  }

  /** Documents of which the same was read share a file. */
  private static List<StoreFile> facts(Map<DocumentProvenance, ArticleFacts> read, String reading) {
    FactsCache cache = new FactsCache(Path.of(""), reading);
    Map<Path, StoreFile> files = new LinkedHashMap<>();
    read.forEach(
        (provenance, facts) -> {
          Path file = cache.file(provenance);
          files.put(file, new StoreFile(file, out -> FactsJson.write(facts, out)));
        });
    return List.copyOf(files.values());
  }

  /** The path of the part that {@link #read} makes if all documents can be read. */
  public static Path expectedFile(List<Document> documents, PartKeys keys) {
    List<DocumentProvenance> provenance =
        DocumentProvenance.merge(
            List.of(), documents.stream().map(DocumentProvenance::of).toList());
    return Parts.file(provenance.get(0).id(), keys.key(provenance));
  }

  /** The outcomes of documents whose part was there already, as JSON. */
  public static List<String> unchanged(List<Document> documents) {
    return documents.stream()
        .map(found -> new Outcome.Unchanged(found.name(), Hashes.shortened(identity(found))))
        .map(Outcome::json)
        .toList();
  }
}
