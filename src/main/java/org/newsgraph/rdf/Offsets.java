package org.newsgraph.rdf;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;

/** Compares what phrases say stands at their offsets with what does stand there. */
final class Offsets {

  private final int[] text;
  private final Map<Node, Map<Node, Node>> phrases = new HashMap<>();

  private Offsets(ArticleGraph article) {
    this.text =
        article.text().stream()
            .filter(quad -> quad.getPredicate().equals(Terms.IS_STRING))
            .flatMapToInt(quad -> quad.getObject().getLiteralLexicalForm().codePoints())
            .toArray();
    List<Node> parts = List.of(Terms.BEGIN_INDEX, Terms.END_INDEX, Terms.ANCHOR_OF);
    for (Quad quad : article.facts()) {
      if (parts.contains(quad.getPredicate())) {
        phrases
            .computeIfAbsent(quad.getSubject(), phrase -> new HashMap<>())
            .put(quad.getPredicate(), quad.getObject());
      }
    }
  }

  /** A sentence for each phrase whose words stand elsewhere; incomplete ones break a shape. */
  static Stream<String> misquoted(ArticleGraph article) {
    Offsets offsets = new Offsets(article);
    return offsets.phrases.entrySet().stream()
        .filter(phrase -> phrase.getValue().size() == 3)
        .filter(phrase -> !offsets.stands(phrase.getValue()))
        .map(phrase -> phrase.getKey() + " is not the text there: " + words(phrase.getValue()));
  }

  private boolean stands(Map<Node, Node> phrase) {
    int begin = Integer.parseInt(phrase.get(Terms.BEGIN_INDEX).getLiteralLexicalForm());
    int end = Integer.parseInt(phrase.get(Terms.END_INDEX).getLiteralLexicalForm());
    return begin < end
        && end <= text.length
        && new String(text, begin, end - begin).equals(words(phrase));
  }

  private static String words(Map<Node, Node> phrase) {
    return phrase.get(Terms.ANCHOR_OF).getLiteralLexicalForm();
  }
}
