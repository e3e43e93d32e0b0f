package org.newsgraph.spark;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.spark.TaskContext;
import org.newsgraph.rdf.GraphNames;
import org.newsgraph.store.nquads.NQuads;
import org.newsgraph.table.ParquetFile;
import org.newsgraph.table.StoreTable;

/** The files of one partition of all tables, written side by side. */
final class TablePartition implements Closeable {

  private final List<TableFile> files = new ArrayList<>();

  /** The file of one table. */
  private record TableFile(
      StoreTable table, OutputFolder.Unfinished unfinished, ParquetFile parquet) {}

  /**
   * Begins the files.
   *
   * @param partition its number
   */
  TablePartition(OutputFolder folder, int partition) throws IOException {
    String attempt = Long.toString(TaskContext.get().taskAttemptId());
    for (StoreTable table : StoreTable.all()) {
      Path file = Path.of(table.name(), "part-%05d.parquet".formatted(partition));
      OutputFolder.Unfinished unfinished = folder.new Unfinished(file, attempt);
      ParquetFile parquet =
          new ParquetFile(
              table.name(), table.columns(), new BufferedOutputStream(unfinished.open()));
      files.add(new TableFile(table, unfinished, parquet));
    }
  }

  /**
   * Writes the rows of articles.
   *
   * @param articles what {@link ContextJoin} found of each
   * @param base what IRIs begin with, ending with a slash
   */
  void write(Iterator<RecordGroup> articles, String base, Configuration configuration)
      throws IOException {
    GraphNames names = new GraphNames(base);
    while (articles.hasNext()) {
      RecordGroup article = articles.next();
      Optional<PartFile> part = ContextJoin.part(article.members().get(0));
      if (part.isPresent()) {
        List<String> lines = new ArrayList<>(part.get().read(configuration).lines());
        lines.addAll(article.members().subList(1, article.members().size()));
        write(names.article(article.key()), dataset(lines));
      }
    }
    for (TableFile file : files) {
      file.parquet().finish(Map.of());
    }
  }

  /** In memory; the default graph is the union of all graphs, as queries of a store see it. */
  private static DatasetGraph dataset(List<String> lines) {
    DatasetGraph dataset = DatasetGraphFactory.create();
    for (Quad quad : NQuads.quads(lines)) {
      dataset.add(quad);
      dataset.getDefaultGraph().add(quad.asTriple());
    }
    return dataset;
  }

  private void write(Node article, DatasetGraph dataset) throws IOException {
    for (TableFile file : files) {
      try (QueryExec query = QueryExec.dataset(dataset).query(file.table().of(article)).build()) {
        for (List<String> row : file.table().rows(article, query.select()).toList()) {
          file.parquet().write(row);
        }
      }
    }
  }

  @Override
  public void close() throws IOException {
    for (TableFile file : files) {
      file.parquet().close();
    }
  }

  /** Puts the files, which are closed, in their places. */
  void publish() throws IOException {
    for (TableFile file : files) {
      file.unfinished().finish();
    }
  }
}
