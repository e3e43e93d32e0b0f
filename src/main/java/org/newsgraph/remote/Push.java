package org.newsgraph.remote;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.graph.GraphFactory;
import org.newsgraph.store.ResultFormat;
import org.newsgraph.store.SparqlService;

/**
 * Loads graphs from one store into another, one after the other. What a graph holds there is
 * compared with what it should hold, and only what differs is sent: so a push that was stopped goes
 * on where it was, nothing needs to be recorded in the other store, and what somebody changed there
 * is put right.
 *
 * @param from where the graphs are
 * @param to where they go
 */
public record Push(SparqlService from, GraphStore to) {

  /** What became of a graph. */
  public enum Outcome {
    /** It was not there, or otherwise. */
    SENT,
    /** It was there as it should be. */
    SAME
  }

  /**
   * Loads graphs in their order.
   *
   * @param names of the graphs
   * @param done is called for each
   * @throws org.newsgraph.store.file.StoreException if one cannot be loaded; those before it are
   */
  public void graphs(List<String> names, Consumer<Outcome> done) throws IOException {
    for (String name : names) {
      done.accept(graph(name));
    }
  }

  private Outcome graph(String name) throws IOException {
    ByteArrayOutputStream triples = new ByteArrayOutputStream();
    from.query(
        "CONSTRUCT { ?s ?p ?o } { GRAPH <%s> { ?s ?p ?o } }".formatted(name),
        ResultFormat.NTRIPLES,
        triples);
    Graph wanted = GraphFactory.createDefaultGraph();
    RDFDataMgr.read(wanted, new ByteArrayInputStream(triples.toByteArray()), Lang.NTRIPLES);
    if (to.get(name).isIsomorphicWith(wanted)) {
      return Outcome.SAME;
    }
    to.put(name, triples.toByteArray());
    return Outcome.SENT;
  }
}
