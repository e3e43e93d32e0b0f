package org.newsgraph.store.nquads;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.core.Quad;
import org.newsgraph.sort.CodePointOrder;

/** Quads as lines of N-Quads, one spelling for each quad. */
public final class NQuads {

  /** A line that is valid if a term is. */
  private static final String TERM = "<http://x/> <http://x/> %s .";

  /** With no dots where a host or a path might be led astray by them, and no usual port. */
  private static final Pattern PLAIN_IRI =
      Pattern.compile(
          "<https?://[a-z][a-z0-9]*+([.-][a-z][a-z0-9]*+)*+(:[1-9][0-9]{3})?"
              + "(/[A-Za-z0-9_~-]++)*+/?(#[A-Za-z0-9_~/-]*+)?>");

  private NQuads() {}

  /**
   * The lines of some quads, sorted, each once.
   *
   * @throws IllegalArgumentException if a quad has a blank node, stands in no named graph, or would
   *     not be read back as it is
   */
  public static List<String> lines(Collection<Quad> quads) {
    return unsorted(quads).stream().distinct().sorted(CodePointOrder.INSTANCE).toList();
  }

  /** The lines of some quads in their order; see {@link #lines} for the errors. */
  public static List<String> unsorted(Collection<Quad> quads) {
    Map<Node, String> terms = new HashMap<>();
    List<String> lines = quads.stream().map(quad -> line(quad, terms)).toList();
    check(terms.values());
    return lines;
  }

  /** The quads of an article share most of their terms, so each of these is looked at once. */
  private static void check(Collection<String> terms) {
    try {
      parse(
          terms.stream().filter(term -> !isPlain(term)).map(TERM::formatted).toList(),
          StreamRDFLib.sinkNull());
    } catch (RiotException e) {
      throw new IllegalArgumentException("not valid as N-Quads: " + e.getMessage(), e);
    }
  }

  /** Whether a term is an IRI that nobody has to take apart to see that it is a good one. */
  public static boolean isPlain(String term) {
    return PLAIN_IRI.matcher(term).matches();
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

  /** The quads of lines, in their order. See {@link #parse} for the errors. */
  public static List<Quad> quads(Collection<String> lines) {
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

  /** A quad as a line; see {@link #lines} for the errors, of which it finds but the first two. */
  public static String line(Quad quad) {
    return line(quad, new HashMap<>());
  }

  private static String line(Quad quad, Map<Node, String> terms) {
    if (quad.isDefaultGraph()) {
      throw new IllegalArgumentException("in no named graph: " + quad);
    }
    boolean named = quad.getSubject().isURI() && quad.getPredicate().isURI();
    if (!named || !quad.getGraph().isURI() || quad.getObject().isBlank()) {
      throw new IllegalArgumentException(
          "a blank node has no lasting name, a literal names nothing: " + quad);
    }
    return spelling(quad, terms);
  }

  /** A quad as a line, whatever its terms are; may be of no use to anybody but to be shown. */
  public static String spelling(Quad quad) {
    return spelling(quad, new HashMap<>());
  }

  private static String spelling(Quad quad, Map<Node, String> terms) {
    return String.join(
        " ",
        term(quad.getSubject(), terms),
        term(quad.getPredicate(), terms),
        term(quad.getObject(), terms),
        term(quad.getGraph(), terms),
        ".");
  }

  private static String term(Node node, Map<Node, String> terms) {
    return terms.computeIfAbsent(node, TermWriter::spelling);
  }
}
