package org.newsgraph.ingest.detached;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.newsgraph.ingest.DocumentReading;
import org.newsgraph.ingest.cache.FactsCache;
import org.newsgraph.ingest.cache.FactsJson;
import org.newsgraph.ingest.commit.ArticleParts;
import org.newsgraph.ingest.document.DocumentProvenance;
import org.newsgraph.ingest.document.GraphKey;
import org.newsgraph.ingest.document.Hashes;
import org.newsgraph.ingest.document.Outcome;
import org.newsgraph.ingest.document.OutcomeJson;
import org.newsgraph.model.facts.ArticleFacts;
import org.newsgraph.pipeline.Pipeline;
import org.newsgraph.pipeline.RejectedArticleException;
import org.newsgraph.source.document.Document;
import org.newsgraph.store.part.Part;
import org.newsgraph.store.part.Parts;

/**
 * What a store would get of one article, made where there is none, as on one of many machines.
 *
 * @param files what was read in it, then the part; none if no document could be read, or a fact
 *     broke a rule. Who finds the last of them finds the others
 * @param outcomes what became of each document, as JSON
 */
public record DetachedArticle(List<DetachedFile> files, List<String> outcomes) {

  /** Copies the lists. */
  public DetachedArticle {
    files = List.copyOf(files);
    outcomes = List.copyOf(outcomes);
  }

  /** What documents of one article have in common, and with no document of another one. */
  public static String identity(Document document) {
    return Hashes.sha256(document.bytes());
  }

  /** All of a document but its bytes and its text, to be sent to another machine. */
  public static String description(Document document) {
    return DocumentProvenance.of(document).line();
  }

  /** A document as it was before it was sent to another machine. */
  public static Document document(String description, byte[] bytes, Optional<String> text) {
    DocumentProvenance sighting = DocumentProvenance.parse(description);
    return new Document(sighting.name(), bytes, text, sighting.publication());
  }

  /** What became of something that is no document, as JSON. */
  public static String failure(String name, String reason) {
    return OutcomeJson.line(new Outcome.Failed(name, List.of(reason)));
  }

  /**
   * Reads an article.
   *
   * @param documents all of the same {@link #identity}, in any order, at least one
   * @param reading what the code that reads and its data are, as a hash
   * @param key what its graph depends on besides them
   */
  public static DetachedArticle read(
      List<Document> documents, Pipeline pipeline, String reading, GraphKey key) {
    Map<String, Document> byLine = new TreeMap<>();
    documents.forEach(document -> byLine.put(DocumentProvenance.of(document).line(), document));
    Map<DocumentProvenance, ArticleFacts> read = new LinkedHashMap<>();
    List<Outcome> outcomes = new ArrayList<>();
    Map<String, ArticleFacts> variants = new HashMap<>();
    byLine.forEach(
        (line, document) -> {
          DocumentProvenance sighting = DocumentProvenance.parse(line);
          try {
            read.put(
                sighting,
                variants.computeIfAbsent(sighting.variant(), variant -> pipeline.read(document)));
          } catch (RuntimeException e) {
            outcomes.add(DocumentReading.failure(document.name(), e));
          }
        });
    List<DetachedFile> files =
        read.isEmpty() ? List.of() : published(read, outcomes, pipeline, reading, key);
    return new DetachedArticle(files, outcomes.stream().map(OutcomeJson::line).toList());
  }

  private static List<DetachedFile> published(
      Map<DocumentProvenance, ArticleFacts> read,
      List<Outcome> outcomes,
      Pipeline pipeline,
      String reading,
      GraphKey key) {
    List<DocumentProvenance> sightings = List.copyOf(read.keySet());
    DocumentProvenance first = sightings.get(0);
    try {
      Part part = new ArticleParts(pipeline, key.corrections()).of(read.get(first), sightings);
      sightings.forEach(found -> outcomes.add(new Outcome.Stored(found.name(), first.id())));
      return files(read, part, reading, key.of(sightings));
    } catch (RejectedArticleException e) {
      sightings.forEach(found -> outcomes.add(new Outcome.Failed(found.name(), e.reasons())));
      return List.of();
    }
  }

  private static List<DetachedFile> files(
      Map<DocumentProvenance, ArticleFacts> read, Part part, String reading, String key) {
    FactsCache cache = new FactsCache(Path.of(""), reading);
    Map<Path, DetachedFile> files = new LinkedHashMap<>();
    read.forEach(
        (sighting, facts) -> {
          Path file = cache.file(sighting);
          files.put(file, new DetachedFile(file, out -> FactsJson.write(facts, out)));
        });
    Path file = Parts.file(read.keySet().iterator().next().id(), key);
    files.put(file, new DetachedFile(file, part::writeTo));
    return List.copyOf(files.values());
  }

  /** Where the part lies that {@link #read} makes if all documents can be read. */
  public static Path expectedFile(List<Document> documents, GraphKey key) {
    List<DocumentProvenance> sightings =
        DocumentProvenance.merged(
            List.of(), documents.stream().map(DocumentProvenance::of).toList());
    return Parts.file(sightings.get(0).id(), key.of(sightings));
  }

  /** What became of documents whose part was there already, as JSON. */
  public static List<String> unchanged(List<Document> documents) {
    return documents.stream()
        .map(found -> new Outcome.Unchanged(found.name(), Hashes.shortened(identity(found))))
        .map(OutcomeJson::line)
        .toList();
  }
}
