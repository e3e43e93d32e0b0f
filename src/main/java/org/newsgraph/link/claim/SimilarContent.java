package org.newsgraph.link.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.newsgraph.model.Relation;

/** Statements of one article that say the same in other words. */
final class SimilarContent implements Rule {

  private final Similarity similarity;

  SimilarContent(Similarity similarity) {
    this.similarity = similarity;
  }

  @Override
  public List<Considered> apply(Page page) {
    List<Considered> considered = new ArrayList<>();
    for (int from = 0; from < page.size(); from++) {
      for (int to = 0; to < page.size(); to++) {
        if (from != to && !page.overlap(from, to)) {
          judge(page, from, to).ifPresent(considered::add);
        }
      }
    }
    return considered;
  }

  private static boolean isClaim(Page page, int index) {
    return page.attribution(index).speaker().isPresent() && Acts.isClaim(page.statement(index));
  }

  private Optional<Considered> judge(Page page, int from, int to) {
    Optional<String> mode = Acts.mode(page.statement(from));
    Optional<String> other = Acts.mode(page.statement(to));
    if (mode.isEmpty() || other.isEmpty() || !isClaim(page, from) || !isClaim(page, to)) {
      return Optional.empty();
    }
    Similarity.Finding finding =
        similarity.compare(page.side(from, mode.get()), page.side(to, other.get()));
    boolean later = page.extent(from).begin() > page.extent(to).begin();
    return finding
        .relation()
        .filter(relation -> later || relation != Relation.REPEATS)
        .map(relation -> Considered.linked(from, relation, to, Similarity.RULE))
        .or(
            () ->
                Optional.of(finding.reason())
                    .filter(reason -> later && !reason.isEmpty())
                    .map(reason -> Considered.refused(from, to, Similarity.RULE, reason)));
  }
}
