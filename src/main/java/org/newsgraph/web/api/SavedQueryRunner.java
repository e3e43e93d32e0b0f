package org.newsgraph.web.api;

import java.io.IOException;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.RowSet;
import org.newsgraph.query.QueryUseException;
import org.newsgraph.web.http.HttpException;
import org.newsgraph.web.sparql.BufferedRows;
import org.newsgraph.web.sparql.StoreQueries;

/** Answers requests for saved queries, from the cache where it can. Thread-safe. */
public final class SavedQueryRunner {

  private final StoreQueries queries;
  private final AnswerCache cache;

  private SavedQueryRunner(StoreQueries queries, AnswerCache cache) {
    this.queries = queries;
    this.cache = cache;
  }

  /** Creates a runner with an empty cache. */
  public SavedQueryRunner(StoreQueries queries) {
    this(queries, new AnswerCache(queries.limits().timeout()));
  }

  /** Returns a runner with other limits that shares the cache of this one. */
  public SavedQueryRunner sharingCache(StoreQueries others) {
    return new SavedQueryRunner(others, cache);
  }

  /** Returns the digest of the graph as it is now. */
  String digest() {
    return queries.digest();
  }

  /** Turns the rows of an answer into a result. */
  @FunctionalInterface
  interface Reader<T> {

    /**
     * Reads the rows.
     *
     * @param rows all are there, to be gone through as often as they are got
     */
    T read(Supplier<RowSet> rows) throws IOException;
  }

  /**
   * Answers a request. The first rows of an answer are cached, unless the query is answered file by
   * file, where a page costs no more than the files on it.
   *
   * @throws QueryUseException if a value is missing, wrong or for no parameter of the query
   * @throws QueryCancelledException if the query exceeds its time-out
   * @throws HttpException if the query exceeds other limits
   * @throws IOException from the reader
   */
  <T> T run(PublishedQuery query, QueryRequest request, Reader<T> reader) throws IOException {
    Paging paging = request.paging();
    if (!query.fileByFile() && paging.end() <= AnswerCache.MAX_ROWS_OF_ANSWER) {
      AnswerCache.Rows answer = cached(query, request);
      return reader.read(() -> answer.between(paging.offset(), (int) paging.end()));
    }
    try (BufferedRows answer = queries.select(request.query(query.saved()))) {
      return reader.read(answer::rows);
    }
  }

  /**
   * Computes the answer to a request without values, if it is not in the cache.
   *
   * @throws QueryCancelledException if the query exceeds its time-out
   * @throws HttpException if the query exceeds other limits
   */
  void fillCache(PublishedQuery query) {
    cached(query, new QueryRequest(Map.of(), new Paging(0, OptionalInt.empty())));
  }

  private AnswerCache.Rows cached(PublishedQuery query, QueryRequest request) {
    return cache.get(
        new AnswerCache.Key(query.name(), request.values(), digest()),
        () ->
            queries.select(
                request.beginning(query.saved(), AnswerCache.MAX_ROWS_OF_ANSWER),
                AnswerCache.Rows::read));
  }

  /** Looks something up in the dataset, in one transaction. */
  <T> T lookUp(Function<DatasetGraph, T> lookup) {
    return queries.lookUp(lookup);
  }
}
