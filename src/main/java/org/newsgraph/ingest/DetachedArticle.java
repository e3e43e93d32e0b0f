package org.newsgraph.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.newsgraph.model.ArticleFacts;
import org.newsgraph.source.Document;
import org.newsgraph.store.Part;

/**
 * What a store would get of one article, made where there is none, as on one of many machines.
 *
 * @param id what a store knows the article by
 * @param key a hash of all that its graph depends on; without a sense if there is no part
 * @param part what a store takes over; empty if no document could be read, or a fact broke a rule
 * @param outcomes what became of each document, as JSON
 */
public record DetachedArticle(String id, String key, Optional<Part> part, List<String> outcomes) {

  /** Copies the list. */
  public DetachedArticle {
    outcomes = List.copyOf(outcomes);
  }

  /** What documents of one article have in common, and with no document of another one. */
  public static String identity(Document document) {
    return Hashes.sha256(document.bytes());
  }

  /** All of a document but its bytes and its text, to be sent to another machine. */
  public static String description(Document document) {
    return Sighting.of(document).line();
  }

  /** A document as it was before it was sent to another machine. */
  public static Document document(String description, byte[] bytes, Optional<String> text) {
    Sighting sighting = Sighting.parse(description);
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
   * @param key what its graph depends on besides them
   */
  public static DetachedArticle read(List<Document> documents, Pipeline pipeline, GraphKey key) {
    Map<String, Document> byLine = new TreeMap<>();
    documents.forEach(document -> byLine.put(Sighting.of(document).line(), document));
    List<Sighting> readable = new ArrayList<>();
    List<Outcome> outcomes = new ArrayList<>();
    Map<String, ArticleFacts> facts = new TreeMap<>();
    byLine.forEach(
        (line, document) -> {
          Sighting sighting = Sighting.parse(line);
          try {
            facts.computeIfAbsent(sighting.variant(), variant -> pipeline.read(document));
            readable.add(sighting);
          } catch (RuntimeException e) {
            outcomes.add(Reading.failure(document.name(), e));
          }
        });
    String id = Hashes.shortened(identity(documents.get(0)));
    return readable.isEmpty()
        ? of(id, "", Optional.empty(), outcomes)
        : published(readable, facts.get(readable.get(0).variant()), outcomes, pipeline, key);
  }

  /** The name of the part that {@link #read} makes if all documents can be read. */
  public static String expectedFile(List<Document> documents, GraphKey key) {
    List<Sighting> sightings =
        Sighting.merged(List.of(), documents.stream().map(Sighting::of).toList());
    return Part.fileName(sightings.get(0).id(), key.of(sightings));
  }

  /** What became of documents whose part was there already, as JSON. */
  public static List<String> unchanged(List<Document> documents) {
    return documents.stream()
        .map(found -> new Outcome.Unchanged(found.name(), Hashes.shortened(identity(found))))
        .map(OutcomeJson::line)
        .toList();
  }

  private static DetachedArticle published(
      List<Sighting> sightings,
      ArticleFacts facts,
      List<Outcome> outcomes,
      Pipeline pipeline,
      GraphKey key) {
    String id = sightings.get(0).id();
    Optional<Part> part = Optional.empty();
    try {
      part = Optional.of(new ArticleParts(pipeline, key.corrections()).of(facts, sightings));
      sightings.forEach(found -> outcomes.add(new Outcome.Stored(found.name(), id)));
    } catch (RejectedArticleException e) {
      sightings.forEach(found -> outcomes.add(new Outcome.Failed(found.name(), e.reasons())));
    }
    return of(id, key.of(sightings), part, outcomes);
  }

  private static DetachedArticle of(
      String id, String key, Optional<Part> part, List<Outcome> outcomes) {
    return new DetachedArticle(id, key, part, outcomes.stream().map(OutcomeJson::line).toList());
  }

  /** The name of the part's file. */
  public String file() {
    return Part.fileName(id, key);
  }
}
