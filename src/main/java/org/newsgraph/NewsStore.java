package org.newsgraph;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.query.ResultSetFactory;
import org.apache.jena.query.ResultSetRewindable;
import org.newsgraph.ingest.StoreUpdater;
import org.newsgraph.model.text.Publication;
import org.newsgraph.source.Inputs;
import org.newsgraph.source.document.Document;
import org.newsgraph.source.document.InputItem;
import org.newsgraph.store.ResultFormat;
import org.newsgraph.store.StoreConnection;
import org.newsgraph.store.commit.StoreFolder;
import org.newsgraph.store.socket.StoreConnections;

/**
 * A store of articles on disk, as {@code newsgraph build} makes it. Made by {@link
 * NewsGraph#store}. Safe for use by several threads.
 */
public final class NewsStore implements AutoCloseable {

  private final StoreConnection connection;
  private final StoreUpdater updater;

  private NewsStore(StoreConnection connection, StoreUpdater updater) {
    this.connection = connection;
    this.updater = updater;
  }

  static NewsStore open(Path path, Optional<String> base, NewsGraph newsGraph) {
    StoreFolder folder = new StoreFolder(path);
    StoreConnection connection =
        StoreConnections.connectOrMake(folder, base, NewsGraph.storeSettings());
    String iris = connection.manifest().base();
    return new NewsStore(
        connection, new StoreUpdater(connection, folder, newsGraph.pipeline(iris)));
  }

  /** As {@link #build(List, Publication)}, with no metadata but what the files have. */
  public StoreUpdater.Result build(Path... files) {
    return build(List.of(files), Publication.UNKNOWN);
  }

  /**
   * Reads articles and stores them, with a thread for each processor. What was stored before is not
   * read again. Documents that cannot be read do not stop the others. The result lists every
   * article, so memory grows with their number by some hundred bytes each.
   *
   * @param files files of any format that {@code newsgraph build} reads, and folders of them
   * @param publication the metadata of articles whose files have none
   * @throws IllegalArgumentException if a path does not exist
   * @throws org.newsgraph.store.file.StoreException if the store cannot be changed
   */
  public StoreUpdater.Result build(List<Path> files, Publication publication) {
    List<String> paths = files.stream().map(Path::toString).toList();
    try (Stream<InputItem> documents = Inputs.stream(paths, Inputs.Settings.of(publication))) {
      return updater.add(documents, Runtime.getRuntime().availableProcessors());
    }
  }

  /**
   * Reads one article and stores it. The same text under two names is one article.
   *
   * @param name the name of its file
   * @param text as of {@link NewsGraph#read(String, Publication)}
   * @param publication its metadata
   * @throws org.newsgraph.store.file.StoreException if the store cannot be changed
   */
  public StoreUpdater.Result add(String name, String text, Publication publication) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return updater.add(Stream.of(new Document(name, bytes, Optional.empty(), publication)));
  }

  /**
   * Removes an article and all that was stored of it.
   *
   * @param article its IRI
   * @throws java.util.NoSuchElementException if the store does not hold it
   */
  public StoreUpdater.Result remove(String article) {
    return updater.remove(article);
  }

  /**
   * Runs a saved query ({@code queries/}).
   *
   * @param name the query's name
   * @param values the values of its parameters, by name
   * @return all rows
   * @throws org.newsgraph.query.QueryUseException if there is no such query, or the values do not
   *     fit its parameters
   */
  public ResultSetRewindable query(String name, Map<String, String> values) {
    return select(NewsGraph.queries().get(name).bind(values).serialize());
  }

  /**
   * Runs a SELECT query over the union of all graphs.
   *
   * @param sparql the query, with its prefixes
   * @return all rows
   * @throws org.apache.jena.query.QueryParseException if it is not SPARQL
   * @throws IllegalArgumentException if it is no SELECT query
   */
  public ResultSetRewindable select(String sparql) {
    ByteArrayOutputStream json = new ByteArrayOutputStream();
    try {
      connection.query(sparql, ResultFormat.JSON, json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return ResultSetFactory.fromJSON(new ByteArrayInputStream(json.toByteArray())).rewindable();
  }

  /** Writes all quads as N-Quads, sorted, each once; the same content gives the same bytes. */
  public void export(OutputStream out) throws IOException {
    connection.export(out);
  }

  /** The store beneath, for all else: other kinds of queries, its articles, compaction. */
  public StoreConnection connection() {
    return connection;
  }

  /** Closes the store, or the connection to the server that holds it. */
  @Override
  public void close() {
    connection.close();
  }
}
