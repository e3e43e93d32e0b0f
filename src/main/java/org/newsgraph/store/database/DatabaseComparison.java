package org.newsgraph.store.database;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.store.NodeId;
import org.newsgraph.sort.LineDiff;
import org.newsgraph.sort.LineSorter;
import org.newsgraph.sort.Lines;
import org.newsgraph.store.digest.ParallelDigest;
import org.newsgraph.store.nquads.NQuads;

/**
 * Compares a database with the lines that it was made of: by the digest, then, as a number may have
 * another spelling and a fault is to be named, line by line, sorting both on the disk.
 */
public final class DatabaseComparison implements Closeable {

  /** What to do about a database that is not as it should be. */
  private static final String REMEDY = "delete its folder (db-…) and it is made again";

  /** The most graphs that are named; a database that lost everything would name all. */
  private static final int MOST_GRAPHS = 20;

  private static final int LONGEST_EXAMPLE = 300;

  private final LineSorter found;
  private final LineSorter missing;
  private final LineSorter surplus;
  private final Map<String, Difference> graphs = new TreeMap<>();

  private DatabaseComparison(Path work) {
    this.found = new LineSorter(work);
    this.missing = new LineSorter(work);
    this.surplus = new LineSorter(work);
  }

  /**
   * The differences, one sentence for each graph; empty if there are none.
   *
   * @param digest of the lines
   * @param lines opens them, sorted
   * @param work for temporary files, with room for all lines
   */
  public static List<String> faults(
      String digest, Lines.Source lines, DatasetGraph dataset, Path work) throws IOException {
    try (DatabaseComparison comparison = new DatabaseComparison(work)) {
      if (digest(dataset).equals(digest)) {
        return List.of();
      }
      Txn.executeRead(dataset, () -> dataset.stream().forEach(comparison::find));
      return comparison.faults(lines);
    } catch (RuntimeException e) { // wrong bytes show as many kinds of exceptions in Jena
      return List.of("the database cannot be read (%s): %s".formatted(e, REMEDY));
    }
  }

  private static String digest(DatasetGraph dataset) {
    ParallelDigest digest = new ParallelDigest();
    Txn.executeRead(
        dataset,
        () ->
            dataset.stream()
                .forEach(
                    quad -> digest.add(NQuads.spelling(quad).getBytes(StandardCharsets.UTF_8))));
    return digest.sum().hex();
  }

  private void find(Quad quad) {
    found.add(NQuads.spelling(quad));
  }

  private List<String> faults(Lines.Source lines) throws IOException {
    try (Lines expected = lines.open();
        Lines present = found.sorted()) {
      LineDiff.compare(expected, present, line -> missing.add(value(line)), surplus::add);
    }
    try (Lines lost = missing.sorted();
        Lines added = surplus.sorted()) {
      LineDiff.compare(
          lost, added, line -> note(line, Difference::lost), line -> note(line, Difference::added));
    }
    return graphs.entrySet().stream()
        .map(graph -> graph.getValue().fault(graph.getKey()))
        .limit(MOST_GRAPHS)
        .toList();
  }

  /** The line as TDB2 returns it, which keeps the value of a number or date, not its spelling. */
  private static String value(byte[] line) {
    Quad quad = quad(line);
    Node object = quad.getObject();
    NodeId inline = NodeId.inline(object);
    Node value = inline == null ? object : NodeId.extract(inline);
    return NQuads.spelling(
        new Quad(quad.getGraph(), quad.getSubject(), quad.getPredicate(), value));
  }

  private static Quad quad(byte[] line) {
    return NQuads.quads(List.of(new String(line, StandardCharsets.UTF_8))).get(0);
  }

  private void note(byte[] line, Function<String, Difference> kind) {
    String text = new String(line, StandardCharsets.UTF_8);
    String graph = text.substring(text.lastIndexOf(" <") + 1, text.length() - " .".length());
    if (graphs.size() <= MOST_GRAPHS || graphs.containsKey(graph)) {
      graphs.merge(graph, kind.apply(text), Difference::plus);
    }
  }

  @Override
  public void close() throws IOException {
    found.close();
    missing.close();
    surplus.close();
  }

  /** How many quads of a graph are missing and how many are surplus, and one of them. */
  private record Difference(long lost, long added, String example) {

    static Difference lost(String line) {
      return new Difference(1, 0, line);
    }

    static Difference added(String line) {
      return new Difference(0, 1, line);
    }

    Difference plus(Difference other) {
      return new Difference(lost + other.lost, added + other.added, example);
    }

    String fault(String graph) {
      String shortened = example.substring(0, Math.min(example.length(), LONGEST_EXAMPLE));
      return "the database lacks %,d quads of the graph %s and has %,d that it should not, such as %s: %s"
          .formatted(lost, graph, added, shortened, REMEDY);
    }
  }
}
