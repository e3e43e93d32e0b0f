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
    Query bound;
    try {
      bound = saved.bind(Map.of("value", value));
    } catch (QueryUseException e) {
      return;
    }
    Op expected = filled(saved, type.term(value).orElseThrow());
    requireSame(expected, Algebra.compile(bound));
    requireSame(expected, Algebra.compile(QueryFactory.create(bound.serialize())));
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

  /** The query was parsed before the term came in. */
  private static Op filled(SavedQuery saved, Node term) {
    Query query = QueryFactory.create(saved.sparql().replace("?_value", "<" + HOLE + ">"));
    return NodeTransformLib.transform(
        node -> node.equals(HOLE) ? term : node, Algebra.compile(query));
  }

  private static void requireSame(Op expected, Op found) {
    if (!expected.equals(found)) {
      throw new AssertionError("asks something else: " + found);
    }
  }
}
