package org.newsgraph.crosslink;

import java.util.ArrayList;
import java.util.List;
import org.newsgraph.crosslink.claim.ContentReader;
import org.newsgraph.crosslink.claim.StatementContext;
import org.newsgraph.model.facts.ArticleFacts;

/** Writes what an article tells for links to other articles. Safe for use by several threads. */
public final class ClaimSignatures {

  private final ContentReader reader = new ContentReader();

  /**
   * A line for each statement that others can repeat or deny, and one for each quotation.
   *
   * @param statements the IRIs of the article's attributions, in their order
   */
  public List<String> of(ArticleFacts facts, List<String> statements) {
    StatementContext page = new StatementContext(facts, reader.read(facts));
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < statements.size(); i++) {
      ClaimSignature.of(page, i, statements.get(i)).map(ClaimSignature::line).ifPresent(lines::add);
      QuotationSignature.of(page, i, statements.get(i))
          .map(QuotationSignature::line)
          .ifPresent(lines::add);
    }
    return lines.stream().distinct().toList();
  }
}
