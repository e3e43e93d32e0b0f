package org.newsgraph.web.search;

import java.util.Comparator;
import java.util.Map;
import org.apache.jena.graph.NodeFactory;
import org.newsgraph.web.page.Questions;

/**
 * Marks the words that were searched for in what is shown. That is slow, above all for words that
 * are spelt otherwise, so it is done for a page and not for all that was found.
 */
final class Marks {

  private static final String NOTHING = "()";

  private final Questions questions;

  Marks(Questions questions) {
    this.questions = questions;
  }

  /**
   * A text with its marks; of a long one the part that has most of them.
   *
   * @param iri what the text is indexed under
   * @param lucene what was searched for, as {@link Words} writes it
   */
  Marked mark(String iri, String text, String lucene) {
    if (lucene.equals(NOTHING)) {
      return Marked.of(text);
    }
    return questions
        .ask(
            "search-marked",
            Map.of(
                "subject", NodeFactory.createURI(iri),
                "words", NodeFactory.createLiteralString(lucene),
                "marks", NodeFactory.createLiteralString(Marked.OPTION)))
        .stream()
        .map(row -> Marked.of(row.text("text")))
        .filter(marked -> text.contains(marked.plain()))
        .max(Comparator.comparingInt(marked -> marked.plain().length()))
        .orElseGet(() -> Marked.of(text));
  }
}
