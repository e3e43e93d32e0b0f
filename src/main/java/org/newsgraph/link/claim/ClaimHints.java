package org.newsgraph.link.claim;

import java.util.ArrayList;
import java.util.List;
import org.newsgraph.model.ArticleFacts;

/** Writes what an article tells for links to other articles. Safe for use by several threads. */
public final class ClaimHints {

  private final ContentReader reader = new ContentReader();

  /**
   * A line for each statement that others can repeat or deny, and one for each quotation.
   *
   * @param statements the IRIs of the article's attributions, in their order
   */
  public List<String> of(ArticleFacts facts, List<String> statements) {
    Page page = new Page(facts, reader.read(facts));
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < statements.size(); i++) {
      Hint.of(page, i, statements.get(i)).map(Hint::line).ifPresent(lines::add);
      QuoteHint.of(page, i, statements.get(i)).map(QuoteHint::line).ifPresent(lines::add);
    }
    return lines.stream().distinct().toList();
  }
}
