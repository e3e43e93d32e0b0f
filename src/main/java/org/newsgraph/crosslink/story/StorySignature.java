package org.newsgraph.crosslink.story;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.newsgraph.crosslink.blocking.Item;
import org.newsgraph.model.text.Article;
import org.newsgraph.model.text.Paragraph;

/**
 * What an article tells about its text to be compared with others, as one line of columns separated
 * by tabs.
 *
 * @param article its IRI
 * @param signature of its own paragraphs; its title is left out, which outlets often change
 */
public record StorySignature(String article, MinHashSignature signature) implements Item {

  private static final String KIND = "text";
  private static final int COLUMNS = 4;

  /** Of an article, empty if its text is too short to tell. */
  public static Optional<StorySignature> of(Article article, String iri) {
    List<String> paragraphs =
        article.paragraphs().stream()
            .filter(paragraph -> !paragraph.title())
            .map(Paragraph::span)
            .map(article::textOf)
            .toList();
    return MinHashSignature.of(paragraphs).map(signature -> new StorySignature(iri, signature));
  }

  /** As it is written. */
  public String line() {
    return String.join("\t", KIND, article, Integer.toString(signature.runs()), signature.values());
  }

  /** Reads a line; empty if it is of another kind. */
  static Optional<StorySignature> parse(String line) {
    List<String> cells = List.of(line.split("\t", -1));
    return cells.size() == COLUMNS && cells.get(0).equals(KIND)
        ? Optional.of(
            new StorySignature(
                cells.get(1), new MinHashSignature(Integer.parseInt(cells.get(2)), cells.get(3))))
        : Optional.empty();
  }

  /** One band in common is enough to be compared. */
  @Override
  public Collection<String> keys() {
    return signature.bands();
  }

  @Override
  public String rank() {
    return article;
  }
}
