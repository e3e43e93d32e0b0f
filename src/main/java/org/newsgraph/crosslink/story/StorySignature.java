package org.newsgraph.crosslink.story;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.newsgraph.crosslink.blocking.Item;
import org.newsgraph.model.text.Article;
import org.newsgraph.model.text.Paragraph;

/**
 * What is kept of an article's text to be compared with others: a line of tab-separated columns.
 *
 * @param article its IRI
 * @param signature of its paragraphs without the title, which outlets often change
 */
public record StorySignature(String article, MinHashSignature signature) implements Item {

  private static final String KIND = "text";
  private static final int COLUMNS = 4;

  /** The signature of an article; empty if its text is too short to tell. */
  public static Optional<StorySignature> of(Article article, String iri) {
    List<String> paragraphs =
        article.paragraphs().stream()
            .filter(paragraph -> !paragraph.title())
            .map(Paragraph::span)
            .map(article::textOf)
            .toList();
    return MinHashSignature.of(paragraphs).map(signature -> new StorySignature(iri, signature));
  }

  /** The line that {@link #parse} reads. */
  public String line() {
    return String.join("\t", KIND, article, Integer.toString(signature.runs()), signature.values());
  }

  /** Parses a line; empty if it is a signature of another kind. */
  static Optional<StorySignature> parse(String line) {
    List<String> cells = List.of(line.split("\t", -1));
    return cells.size() == COLUMNS && cells.get(0).equals(KIND)
        ? Optional.of(
            new StorySignature(
                cells.get(1), new MinHashSignature(Integer.parseInt(cells.get(2)), cells.get(3))))
        : Optional.empty();
  }

  /** The bands of the signature: one in common is enough to be compared. */
  @Override
  public Collection<String> keys() {
    return signature.bands();
  }

  @Override
  public String rank() {
    return article;
  }
}
