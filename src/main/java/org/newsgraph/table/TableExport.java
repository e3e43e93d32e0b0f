package org.newsgraph.table;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ARQ;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetReaderRegistry;
import org.apache.jena.sparql.exec.RowSet;
import org.newsgraph.rdf.GraphNames;
import org.newsgraph.store.ResultFormat;
import org.newsgraph.store.StoreConnection;
import org.newsgraph.store.commit.Manifest;
import org.newsgraph.store.part.StoredArticle;

/**
 * Writes the tables of a store as Parquet. It asks for one article after the other, so that memory
 * does not grow with their number. The same store gives the same bytes. If a server changes the
 * store meanwhile, each article is as it was when it was asked for.
 *
 * @param store that is read
 */
public record TableExport(StoreConnection store) {

  /** Hears how far an export is. */
  @FunctionalInterface
  public interface Progress {

    /** Another article was written. */
    void wrote(long articles);
  }

  /**
   * Writes a table.
   *
   * @param out closed at the end
   * @return how many rows it has
   */
  public long write(StoreTable table, OutputStream out, Progress progress) throws IOException {
    Manifest manifest = store.manifest();
    GraphNames names = new GraphNames(manifest.base());
    try (ParquetFile file = new ParquetFile(table.name(), table.columns(), out)) {
      long written = 0;
      Iterator<StoredArticle> articles = store.catalog().articles().iterator();
      while (articles.hasNext()) {
        Node article = names.article(articles.next().id());
        for (List<String> row : table.rows(article, ask(table, article)).toList()) {
          file.write(row);
        }
        progress.wrote(++written);
      }
      file.finish(Map.of("newsgraph.digest", manifest.digest()));
      return file.rows();
    }
  }

  private RowSet ask(StoreTable table, Node article) throws IOException {
    ByteArrayOutputStream json = new ByteArrayOutputStream();
    store.query(table.of(article).serialize(), ResultFormat.JSON, json);
    return RowSetReaderRegistry.getFactory(ResultSetLang.RS_JSON)
        .create(ResultSetLang.RS_JSON)
        .read(new ByteArrayInputStream(json.toByteArray()), ARQ.getContext());
  }
}
