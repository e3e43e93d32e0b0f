package org.newsgraph.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryExecException;
import org.apache.jena.query.text.Entity;
import org.apache.jena.query.text.EntityDefinition;
import org.apache.jena.query.text.TextHit;
import org.apache.jena.query.text.TextIndex;
import org.apache.jena.query.text.TextIndexException;
import org.apache.jena.query.text.TextIndexParseException;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;
import org.newsgraph.store.database.WriterThread;
import org.newsgraph.store.text.DatabaseText;

/**
 * The full-text index of the database that the reader's transaction is on. Read-only: the store
 * itself keeps the index in step with the database.
 */
final class CurrentText implements TextIndex {

  private final CurrentDataset dataset;
  private final WriterThread writer;

  CurrentText(CurrentDataset dataset, WriterThread writer) {
    this.dataset = dataset;
    this.writer = writer;
  }

  private TextIndex index() {
    DatabaseText text = dataset.database().text();
    return text.opened().<TextIndex>map(it -> it).orElseGet(() -> writer.call(text::open));
  }

  /** Reports a search that cannot be parsed as an error in the query. */
  private List<TextHit> ask(Function<TextIndex, List<TextHit>> question) {
    try {
      return question.apply(index());
    } catch (TextIndexException | TextIndexParseException e) {
      Throwable reason = Optional.ofNullable(e.getCause()).orElse(e);
      throw new QueryExecException("text:query: " + reason.getMessage(), e);
    }
  }

  @Override
  public EntityDefinition getDocDef() {
    return dataset.database().text().fields();
  }

  /** No graph for the default graph, which is the union of all graphs. */
  private static @Nullable String graphFilter(@Nullable String graph) {
    return Quad.defaultGraphNodeGenerated.getURI().equals(graph) ? null : graph;
  }

  @Override
  public Map<String, Node> get(String uri) {
    return index().get(uri);
  }

  @Override
  public List<TextHit> query(
      Node property, String words, @Nullable String graph, @Nullable String lang) {
    return ask(index -> index.query(property, words, graphFilter(graph), lang));
  }

  @Override
  public List<TextHit> query(
      Node property, String words, @Nullable String graph, @Nullable String lang, int limit) {
    return ask(index -> index.query(property, words, graphFilter(graph), lang, limit));
  }

  @Override
  public List<TextHit> query(
      Node property,
      String words,
      @Nullable String graph,
      @Nullable String lang,
      int limit,
      @Nullable String highlight) {
    return ask(index -> index.query(property, words, graphFilter(graph), lang, limit, highlight));
  }

  @Override
  public List<TextHit> query(
      List<Resource> properties,
      String words,
      @Nullable String graph,
      @Nullable String lang,
      int limit,
      @Nullable String highlight) {
    return ask(index -> index.query(properties, words, graphFilter(graph), lang, limit, highlight));
  }

  @Override
  public List<TextHit> query(
      @Nullable String subject,
      List<Resource> properties,
      String words,
      @Nullable String graph,
      @Nullable String lang,
      int limit,
      @Nullable String highlight) {
    return ask(
        index ->
            index.query(subject, properties, words, graphFilter(graph), lang, limit, highlight));
  }

  @Override
  public List<TextHit> query(
      @Nullable Node subject,
      List<Resource> properties,
      String words,
      @Nullable String graph,
      @Nullable String lang,
      int limit,
      @Nullable String highlight) {
    return ask(
        index ->
            index.query(subject, properties, words, graphFilter(graph), lang, limit, highlight));
  }

  @Override
  public void addEntity(Entity entity) {
    throw readingOnly();
  }

  @Override
  public void updateEntity(Entity entity) {
    throw readingOnly();
  }

  @Override
  public void deleteEntity(Entity entity) {
    throw readingOnly();
  }

  @Override
  public void prepareCommit() {
    throw readingOnly();
  }

  @Override
  public void commit() {
    throw readingOnly();
  }

  @Override
  public void rollback() {
    throw readingOnly();
  }

  @Override
  public void close() {
    throw readingOnly();
  }

  private static UnsupportedOperationException readingOnly() {
    return new UnsupportedOperationException("this index is for reading");
  }
}
