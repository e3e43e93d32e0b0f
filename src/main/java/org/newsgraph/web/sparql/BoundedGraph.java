package org.newsgraph.web.sparql;

import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.graph.GraphWrapper;

/** A graph in memory that refuses to grow beyond a size. */
final class BoundedGraph extends GraphWrapper {

  private final AnswerSizeLimit size;

  /** An empty one whose terms may have so many characters in all. */
  BoundedGraph(long most) {
    super(GraphFactory.createDefaultGraph());
    this.size = new AnswerSizeLimit(most);
  }

  @Override
  public void add(Triple triple) {
    size.add(triple);
    super.add(triple);
  }
}
