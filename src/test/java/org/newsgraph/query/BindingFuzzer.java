package org.newsgraph.query;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.graph.NodeTransformLib;

/**
 * Whatever stands in a value, the query that it is bound into is the one that was saved, but for
 * the one term; so it is still when it was written down and read again.
 */
public final class BindingFuzzer {

  private static final Node HOLE = NodeFactory.createURI("urn:x-hole");

  private BindingFuzzer() {}

  /** As Jazzer calls it: the first character is the type, the others are the value. */
  public static void fuzzerTestOneInput(byte[] bytes) {
    if (bytes.length > 0) {
      ParameterType[] types = ParameterType.values();
      check(
          types[Math.floorMod(bytes[0] - '0', types.length)],
          new String(bytes, 1, bytes.length - 1, StandardCharsets.UTF_8));
    }
  }

  /** As a value of a type. */
  static void check(ParameterType type, String value) {
    SavedQuery saved = QueryFile.parse("a.rq", text(type));
    Op expected =
        Algebra.compile(QueryFactory.create(saved.sparql().replace("?_value", "<" + HOLE + ">")));
    Query bound;
    try {
      bound = saved.bind(Map.of("value", value));
    } catch (QueryUseException e) {
      return;
    }
    Node term = type.term(value).orElseThrow();
    requireSame(expected, emptied(bound, term));
    requireSame(expected, emptied(QueryFactory.create(bound.serialize()), term));
  }

  private static String text(ParameterType type) {
    return """
        #+ summary: Who has it
        #+ parameters:
        #+   - name: value
        #+     type: %s
        SELECT ?s (COUNT(*) AS ?n) {
          ?s <x:p> ?_value OPTIONAL { ?s <x:q> ?o FILTER (?o != ?_value && STR(?o) > STR(?_value)) }
        } GROUP BY ?s ORDER BY ?n LIMIT 7
        """
        .formatted(type.label());
  }

  private static Op emptied(Query query, Node term) {
    return NodeTransformLib.transform(
        node -> node.equals(term) ? HOLE : node, Algebra.compile(query));
  }

  private static void requireSame(Op expected, Op found) {
    if (!expected.equals(found)) {
      throw new AssertionError("asks something else: " + found);
    }
  }
}
