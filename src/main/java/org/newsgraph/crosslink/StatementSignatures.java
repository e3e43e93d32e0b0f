package org.newsgraph.crosslink;

import java.util.ArrayList;
import java.util.List;
import org.newsgraph.crosslink.Signature.ClaimSignature;
import org.newsgraph.crosslink.Signature.QuotationSignature;
import org.newsgraph.crosslink.claim.ContentReader;
import org.newsgraph.crosslink.claim.StatementContext;
import org.newsgraph.model.facts.ArticleFacts;

/**
 * Writes the signatures of an article's statements, by which {@link CrossLinker} links them to
 * those of other articles. Safe for use by several threads.
 */
public final class StatementSignatures {

  private final ContentReader reader = new ContentReader();

  /**
   * A line for each statement that others can repeat or deny, and one for each quotation; without
   * duplicates.
   *
   * @param statements the IRIs of the article's attributions, in their order
   */
  public List<String> of(ArticleFacts facts, List<String> statements) {
    StatementContext context = new StatementContext(facts, reader.read(facts));
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < statements.size(); i++) {
      ClaimSignature.of(context, i, statements.get(i))
          .map(ClaimSignature::line)
          .ifPresent(lines::add);
      QuotationSignature.of(context, i, statements.get(i))
          .map(QuotationSignature::line)
          .ifPresent(lines::add);
    }
    return lines.stream().distinct().toList();
  }
}
