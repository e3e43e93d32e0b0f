package org.newsgraph.ingest.load;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;

/**
 * The background data of an export, which all articles share, and what of it each calls for. It is
 * held in memory: there is no more of it than the program knows of states and places.
 */
final class CalledBackground {

  private final Map<Node, List<Line>> known = new HashMap<>();
  private final Map<Node, List<Line>> uncalled = new LinkedHashMap<>();

  private record Line(String text, Node object) {}

  void add(Quad quad, String line) {
    List<Line> lines = known.computeIfAbsent(quad.getSubject(), subject -> new ArrayList<>());
    lines.add(new Line(line, quad.getObject()));
    uncalled.put(quad.getSubject(), lines);
  }

  /** The lines on what some quads name, and on what these lines name in turn. */
  List<String> calledBy(Collection<Quad> quads) {
    Map<Node, List<Line>> called = new HashMap<>();
    Deque<Node> named = new ArrayDeque<>();
    quads.stream()
        .flatMap(quad -> Stream.of(quad.getSubject(), quad.getObject()))
        .filter(known::containsKey)
        .forEach(named::add);
    while (!named.isEmpty()) {
      Node next = named.remove();
      if (known.containsKey(next) && called.put(next, known.get(next)) == null) {
        known.get(next).forEach(line -> named.add(line.object()));
      }
    }
    uncalled.keySet().removeAll(called.keySet());
    return texts(called);
  }

  /** The lines on what nobody has named. */
  List<String> uncalled() {
    return texts(uncalled);
  }

  private static List<String> texts(Map<Node, List<Line>> lines) {
    return lines.values().stream().flatMap(List::stream).map(Line::text).toList();
  }
}
