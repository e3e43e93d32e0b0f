package org.newsgraph.store;

import java.io.InputStream;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.apache.jena.atlas.io.StringWriterI;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.out.NodeFormatterNT;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.core.Quad;
import org.newsgraph.sort.CodePointOrder;

/** Quads as lines of N-Quads, one spelling for each quad. */
final class NQuads {

  private static final NodeFormatterNT FORMATTER = new NodeFormatterNT();

  private NQuads() {}

  /**
   * The lines of some quads, sorted, each once.
   *
   * @throws IllegalArgumentException if a quad has a blank node, stands in no named graph, or would
   *     not be read back as it is
   */
  static NavigableSet<String> lines(Collection<Quad> quads) {
    NavigableSet<String> lines = new TreeSet<>(CodePointOrder.INSTANCE);
    quads.forEach(quad -> lines.add(line(quad)));
    check(lines);
    return lines;
  }

  private static void check(Collection<String> lines) {
    try {
      parse(lines, StreamRDFLib.sinkNull());
    } catch (RiotException e) {
      throw new IllegalArgumentException("not valid as N-Quads: " + e.getMessage(), e);
    }
  }

  /**
   * Reads lines.
   *
   * @throws RiotException at the first error or warning
   */
  static void parse(Collection<String> lines, StreamRDF sink) {
    RDFParser.create()
        .source(new StringReader(String.join("\n", lines)))
        .lang(Lang.NQUADS)
        .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
        .checking(true)
        .parse(sink);
  }

  /**
   * Reads lines that were checked when they were written.
   *
   * @throws RiotException at the first error
   */
  static void parse(InputStream lines, StreamRDF sink) {
    RDFParser.create()
        .source(lines)
        .lang(Lang.NQUADS)
        .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
        .checking(false)
        .parse(sink);
  }

  /** The quads of lines, in their order. See {@link #parse} for the errors. */
  static List<Quad> quads(Collection<String> lines) {
    List<Quad> quads = new ArrayList<>(lines.size());
    parse(
        lines,
        new StreamRDFBase() {
          @Override
          public void quad(Quad quad) {
            quads.add(quad);
          }
        });
    return quads;
  }

  private static String line(Quad quad) {
    if (quad.isDefaultGraph()) {
      throw new IllegalArgumentException("in no named graph: " + quad);
    }
    StringWriterI out = new StringWriterI();
    for (Node node :
        List.of(quad.getSubject(), quad.getPredicate(), quad.getObject(), quad.getGraph())) {
      if (node.isBlank()) {
        throw new IllegalArgumentException("a blank node has no lasting name: " + quad);
      }
      FORMATTER.format(out, node);
      out.print(' ');
    }
    out.print('.');
    return out.toString();
  }
}
