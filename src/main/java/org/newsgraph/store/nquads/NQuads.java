package org.newsgraph.store.nquads;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.apache.jena.atlas.io.AWriterBase;
import org.apache.jena.graph.Node;
import org.apache.jena.irix.IRIxResolver;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RIOT;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.lang.LabelToNode;
import org.apache.jena.riot.lang.LangNQuads;
import org.apache.jena.riot.out.NodeFormatterNT;
import org.apache.jena.riot.system.ErrorHandler;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.ParserProfileStd;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.apache.jena.riot.system.RiotLib;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.riot.tokens.Tokenizer;
import org.apache.jena.riot.tokens.TokenizerText;
import org.apache.jena.sparql.core.Quad;
import org.newsgraph.sort.CodePointOrder;

/** Writes quads as lines of N-Quads, one spelling for each quad, and reads them. */
public final class NQuads {

  private static final ErrorHandler ERRORS = ErrorHandlerFactory.errorHandlerStrictNoLogging;

  /** A line that is valid if and only if its object is. */
  private static final String WITH_OBJECT = "<http://x/> <http://x/> %s .";

  /** No dots where they could be relative in a host or a path, and no default port. */
  private static final Pattern PLAIN_IRI =
      Pattern.compile(
          "<https?://[a-z][a-z0-9]*+([.-][a-z][a-z0-9]*+)*+(:[1-9][0-9]{3})?"
              + "(/[A-Za-z0-9_~-]++)*+/?(#[A-Za-z0-9_~/-]*+)?>");

  private NQuads() {}

  /**
   * The lines of some quads, without line ends, sorted by their UTF-8 bytes, each once.
   *
   * @throws IllegalArgumentException if a quad has a blank node, is in no named graph, or would not
   *     be read back as it is
   */
  public static List<String> lines(Collection<Quad> quads) {
    return unsorted(quads).stream().distinct().sorted(CodePointOrder.INSTANCE).toList();
  }

  /** Like {@link #lines}, in the order of the quads and with duplicates. */
  public static List<String> unsorted(Collection<Quad> quads) {
    Map<Node, String> terms = new HashMap<>();
    List<String> lines = quads.stream().map(quad -> line(quad, terms)).toList();
    check(terms.values());
    return lines;
  }

  /** Each term is checked once: the quads of an article share most of their terms. */
  private static void check(Collection<String> terms) {
    try {
      parse(
          terms.stream().filter(term -> !isPlain(term)).map(WITH_OBJECT::formatted).toList(),
          StreamRDFLib.sinkNull());
    } catch (RiotException e) {
      throw new IllegalArgumentException("not valid as N-Quads: " + e.getMessage(), e);
    }
  }

  /** Whether a term is an IRI of such plain form that it is valid without parsing it. */
  public static boolean isPlain(String term) {
    return PLAIN_IRI.matcher(term).matches();
  }

  /**
   * The line of one quad.
   *
   * @throws IllegalArgumentException if the quad has a blank node or is in no named graph; whether
   *     it would be read back as it is, is not checked
   */
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

  /** The line of any quad, also of one with blank nodes; to be shown or compared. */
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

  /**
   * The quads of lines, in their order.
   *
   * @throws RiotException at the first error or warning
   */
  public static List<Quad> quads(Collection<String> lines) {
    List<Quad> quads = new ArrayList<>(lines.size());
    parse(lines, sink(quads::add));
    return quads;
  }

  private static void parse(Collection<String> lines, StreamRDF sink) {
    RDFParser.create()
        .source(new StringReader(String.join("\n", lines)))
        .lang(Lang.NQUADS)
        .errorHandler(ERRORS)
        .checking(true)
        .parse(sink);
  }

  /**
   * Reads lines that {@link #lines} wrote, so that their IRIs need no check.
   *
   * @param lines comments are skipped; not closed
   * @throws RiotException at the first error of syntax
   */
  public static void readTrusted(InputStream lines, Consumer<Quad> sink) {
    Tokenizer tokens = TokenizerText.create().source(lines).errorHandler(ERRORS).build();
    new LangNQuads(tokens, new UncheckedIris(), sink(sink)).parse();
  }

  /**
   * The canonical spellings of the quads in a text, which may have blank nodes and be in the
   * default graph.
   *
   * @throws IllegalArgumentException at the first error of syntax; IRIs are not checked
   */
  static List<String> respelled(String text) {
    List<String> lines = new ArrayList<>();
    try {
      readTrusted(
          new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
          quad -> lines.add(respelled(quad)));
      return lines;
    } catch (RiotException e) {
      throw new IllegalArgumentException(
          "is no quad: " + String.valueOf(e.getMessage()).replace("line: 1, ", ""), e);
    }
  }

  private static String respelled(Quad quad) {
    Map<Node, String> terms = new HashMap<>();
    return quad.isDefaultGraph()
        ? String.join(
            " ",
            term(quad.getSubject(), terms),
            term(quad.getPredicate(), terms),
            term(quad.getObject(), terms),
            ".")
        : spelling(quad, terms);
  }

  private static StreamRDF sink(Consumer<Quad> quads) {
    return new StreamRDFBase() {
      @Override
      public void quad(Quad quad) {
        quads.accept(quad);
      }
    };
  }

  /** Whether a line, without its end, is of a graph. */
  public static Predicate<byte[]> inGraph(String iri) {
    byte[] end = (" <" + iri + "> .").getBytes(StandardCharsets.UTF_8);
    return line -> {
      int from = line.length - end.length;
      return from > 0 && Arrays.equals(line, from, line.length, end, 0, end.length);
    };
  }

  /**
   * Does not parse IRIs, which takes a fifth of the time of reading. Blank nodes have the labels
   * that they are written with.
   */
  private static final class UncheckedIris extends ParserProfileStd {

    UncheckedIris() {
      super(
          RiotLib.factoryRDF(LabelToNode.createUseLabelAsGiven()),
          ERRORS,
          IRIxResolver.create().noBase().allowRelative(true).build(),
          PrefixMapFactory.emptyPrefixMap(),
          RIOT.getContext(),
          false,
          false);
    }

    @Override
    public Node createURI(String iri, long line, long column) {
      return getFactorRDF().createURI(iri);
    }
  }

  /** Writes one term to a string. Jena's own writers of strings take a lock for each character. */
  private static final class TermWriter extends AWriterBase {

    private static final NodeFormatterNT FORMATTER = new NodeFormatterNT();

    private final StringBuilder out = new StringBuilder();

    static String spelling(Node node) {
      TermWriter writer = new TermWriter();
      if (node.isBlank()) {
        return "_:" + node.getBlankNodeLabel(); // Jena encodes labels, which would not last
      }
      FORMATTER.format(writer, node);
      return writer.out.toString();
    }

    @Override
    public void print(char character) {
      out.append(character);
    }

    @Override
    public void print(char[] characters) {
      out.append(characters);
    }

    @Override
    public void print(String text) {
      out.append(text);
    }

    @Override
    @SuppressWarnings("AnnotateFormatMethod") // the method is Jena's
    public void printf(String format, Object... values) {
      out.append(format.formatted(values));
    }

    @Override
    public void println(String text) {
      out.append(text).append('\n');
    }

    @Override
    public void println() {
      out.append('\n');
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
