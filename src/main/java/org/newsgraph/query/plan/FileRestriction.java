package org.newsgraph.query.plan;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.SortCondition;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.ExprVar;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.ElementVisitorBase;
import org.apache.jena.sparql.syntax.ElementWalker;
import org.apache.jena.vocabulary.RDF;

/**
 * A query whose answer is that of each file, one after the other: its rows are sorted by {@code
 * ?file} first, and each has one. Such a query can be asked of some files alone.
 */
final class FileRestriction {

  static final Node FILE = NodeFactory.createURI("https://w3id.org/newsgraph/ontology#file");

  static final Var NAME = Var.alloc("file");

  private final Query query;

  private FileRestriction(Query query) {
    this.query = query;
  }

  /**
   * Of a query; empty if files cannot be told apart in it, or if it looks up what is known of one
   * thing, which is less work than asking every file.
   */
  static Optional<FileRestriction> of(Query query) {
    boolean byFile =
        query.isSelectType()
            && isSortedByFile(query)
            && query.getProjectVars().contains(NAME)
            && keepsFilesApart(query)
            && !query.hasValues()
            && !asksOfAThing(query)
            && pattern(query, List.of()).isPresent();
    return byFile ? Optional.of(new FileRestriction(query)) : Optional.empty();
  }

  private static boolean asksOfAThing(Query query) {
    AtomicBoolean found = new AtomicBoolean();
    ElementWalker.walk(
        query.getQueryPattern(),
        new ElementVisitorBase() {
          @Override
          public void visit(ElementPathBlock block) {
            block.getPattern().forEach(each -> found.compareAndSet(false, isOfAThing(each)));
          }
        });
    return found.get();
  }

  /** Whether a pattern has a thing in it that is more than a class of things. */
  private static boolean isOfAThing(TriplePath pattern) {
    return pattern.getSubject().isURI()
        || (pattern.getObject().isURI() && !RDF.Nodes.type.equals(pattern.getPredicate()));
  }

  private static boolean isSortedByFile(Query query) {
    if (!query.hasOrderBy()) {
      return false;
    }
    SortCondition first = query.getOrderBy().get(0);
    return first.getDirection() != Query.ORDER_DESCENDING
        && first.getExpression().equals(new ExprVar(NAME));
  }

  /** Whether no row of its answer comes from several files. */
  static boolean keepsFilesApart(Query query) {
    boolean grouped = query.hasGroupBy() || query.hasAggregators();
    return !grouped
        || (query.getGroupBy().contains(NAME) && !query.getGroupBy().getExprs().containsKey(NAME));
  }

  /** All rows of some files, in the query's order, whatever part of them the query itself wants. */
  Query to(Collection<Node> files) {
    Query restricted = query.cloneQuery();
    restricted.setQueryPattern(pattern(query, files).orElseThrow());
    restricted.setLimit(Query.NOLIMIT);
    restricted.setOffset(Query.NOLIMIT);
    return restricted;
  }

  private static Optional<Element> pattern(Query query, Collection<Node> files) {
    return new FilePattern(files).restrict(query.getQueryPattern());
  }
}
