package org.newsgraph.query.plan;

import java.util.ArrayList;
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
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.expr.ExprVar;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementNamedGraph;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.ElementSubQuery;
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
   * Returns the restriction for a query; empty if files cannot be told apart in it, or if it looks
   * up what is known of one thing, which is less work than asking every file.
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

  /**
   * Names files in a pattern where they are looked up.
   *
   * @param files their names
   */
  private record FilePattern(Collection<Node> files) {

    /** The element with the files named where they are looked up, if each of its rows has one. */
    Optional<Element> restrict(Element element) {
      if (element instanceof ElementGroup group) {
        return namesFile(group) ? Optional.of(given(group)) : inside(group);
      }
      if (element instanceof ElementNamedGraph graph) {
        return restrict(graph.getElement())
            .map(inner -> new ElementNamedGraph(graph.getGraphNameNode(), inner));
      }
      if (element instanceof ElementSubQuery sub && isTransparent(sub.getQuery())) {
        return restrict(sub.getQuery().getQueryPattern())
            .map(inner -> withPattern(sub.getQuery(), inner));
      }
      return Optional.empty();
    }

    private static boolean isTransparent(Query sub) {
      return (sub.isQueryResultStar() || sub.getProjectVars().contains(FileRestriction.NAME))
          && FileRestriction.keepsFilesApart(sub)
          && !sub.hasLimit()
          && !sub.hasOffset()
          && !sub.hasValues();
    }

    private static Element withPattern(Query sub, Element pattern) {
      Query changed = sub.cloneQuery();
      changed.setQueryPattern(pattern);
      return new ElementSubQuery(changed);
    }

    private static boolean namesFile(ElementGroup group) {
      return group.getElements().stream()
          .filter(ElementPathBlock.class::isInstance)
          .flatMap(block -> ((ElementPathBlock) block).getPattern().getList().stream())
          .anyMatch(FilePattern::namesFile);
    }

    private static boolean namesFile(TriplePath triple) {
      return FileRestriction.FILE.equals(triple.getPredicate())
          && FileRestriction.NAME.equals(triple.getObject());
    }

    private Element given(ElementGroup group) {
      ElementData names = new ElementData();
      names.add(FileRestriction.NAME);
      files.forEach(file -> names.add(BindingFactory.binding(FileRestriction.NAME, file)));
      ElementGroup changed = new ElementGroup();
      // first, so that the store looks up these files and nothing else
      changed.addElement(names);
      group.getElements().forEach(changed::addElement);
      return changed;
    }

    private Optional<Element> inside(ElementGroup group) {
      List<Element> members = new ArrayList<>(group.getElements());
      for (int i = 0; i < members.size(); i++) {
        Optional<Element> restricted = restrict(members.get(i));
        if (restricted.isPresent()) {
          members.set(i, restricted.get());
          ElementGroup changed = new ElementGroup();
          members.forEach(changed::addElement);
          return Optional.of(changed);
        }
      }
      return Optional.empty();
    }
  }
}
