package org.newsgraph.cli;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;

/** The text of an article's graph, and what has offsets in it. */
final class TextPhrases {

  private static final String NIF =
      "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#";

  private TextPhrases() {}

  /** The words of each phrase as the graph has them, by the words at its offsets. */
  static List<Map.Entry<String, String>> of(List<Quad> quads) {
    int[] text = text(quads).codePoints().toArray();
    Map<Node, Map<String, String>> subjects =
        quads.stream()
            .filter(quad -> quad.getObject().isLiteral())
            .filter(quad -> quad.getPredicate().getURI().startsWith(NIF))
            .collect(
                Collectors.groupingBy(
                    Quad::getSubject,
                    Collectors.toMap(
                        quad -> quad.getPredicate().getURI().substring(NIF.length()),
                        quad -> quad.getObject().getLiteralLexicalForm())));
    return subjects.values().stream()
        .filter(phrase -> phrase.containsKey("beginIndex"))
        .map(phrase -> Map.entry(at(text, phrase), phrase.get("anchorOf")))
        .toList();
  }

  private static String at(int[] text, Map<String, String> phrase) {
    int begin = Integer.parseInt(phrase.get("beginIndex"));
    return new String(text, begin, Integer.parseInt(phrase.get("endIndex")) - begin);
  }

  private static String text(List<Quad> quads) {
    return quads.stream()
        .filter(quad -> quad.getPredicate().getURI().equals(NIF + "isString"))
        .map(quad -> quad.getObject().getLiteralLexicalForm())
        .findFirst()
        .orElseThrow();
  }
}
