package org.newsgraph.query.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementNamedGraph;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.ElementSubQuery;

/**
 * Names files in a pattern where they are looked up.
 *
 * @param files their names
 */
record FilePattern(Collection<Node> files) {

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
