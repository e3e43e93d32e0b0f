package org.newsgraph.web.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.NodeFactory;
import org.newsgraph.web.page.PageQueries;

/**
 * Highlights the search terms in what was found. That is slow, above all for terms that match by
 * similarity, so it is done for the results on a page alone.
 */
public final class Highlighter {

  /** Private-use characters; a text that holds them shows highlights that it should not have. */
  private static final String BEGIN = "\uE000";

  private static final String END = "\uE001";

  /** Has the full-text index highlight terms, in one fragment of at most 1,000 characters. */
  private static final String OPTION = "highlight:s:%s|e:%s|m:1|z:1000".formatted(BEGIN, END);

  private final PageQueries queries;

  /**
   * A text with highlighted terms.
   *
   * @param pieces of the text, in order
   */
  public record Snippet(List<Piece> pieces) {

    /** Copies the list. */
    public Snippet {
      pieces = List.copyOf(pieces);
    }

    /** Parses a text as the index gives it, with or without highlights. */
    static Snippet parse(String text) {
      List<Piece> pieces = new ArrayList<>();
      for (String part : text.split(BEGIN, -1)) {
        int end = part.indexOf(END);
        if (end >= 0) {
          pieces.add(new Piece(part.substring(0, end), true));
        }
        pieces.add(new Piece(part.substring(end + 1), false));
      }
      pieces.removeIf(piece -> piece.text().isEmpty());
      return new Snippet(pieces);
    }

    /** The text without highlights. */
    String plain() {
      StringBuilder text = new StringBuilder();
      pieces.forEach(piece -> text.append(piece.text()));
      return text.toString();
    }
  }

  /**
   * A part of a text.
   *
   * @param text plain text
   * @param found whether it matches a search term
   */
  public record Piece(String text, boolean found) {}

  Highlighter(PageQueries queries) {
    this.queries = queries;
  }

  /**
   * A text with the terms highlighted; of a long text the part that has most of them.
   *
   * @param iri of the resource that the text is indexed under
   * @param lucene the query, as {@link SearchTerms} writes it
   */
  Snippet highlight(String iri, String text, String lucene) {
    if (lucene.equals(SearchTerms.NO_TERMS)) {
      return Snippet.parse(text);
    }
    return queries
        .select(
            "search-marked",
            Map.of(
                "subject", NodeFactory.createURI(iri),
                "words", NodeFactory.createLiteralString(lucene),
                "marks", NodeFactory.createLiteralString(OPTION)))
        .stream()
        .map(row -> Snippet.parse(row.text("text")))
        .filter(snippet -> text.contains(snippet.plain()))
        .max(Comparator.comparingInt(snippet -> snippet.plain().length()))
        .orElseGet(() -> Snippet.parse(text));
  }
}
