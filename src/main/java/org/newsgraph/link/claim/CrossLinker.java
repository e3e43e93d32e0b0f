package org.newsgraph.link.claim;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.newsgraph.link.pair.Candidates;
import org.newsgraph.model.ClaimLink;
import org.newsgraph.model.Relation;

/**
 * Links the statements of all articles by what they are about, and by what they quote. What it
 * finds does not depend on the order of the articles; what it needs of memory does not grow with
 * their number.
 *
 * <p>Two statements are compared if they share one of their rarest keys, so many of which are
 * looked at that no pair is missed that has {@link Similarity#JACCARD} of its keys in common
 * (prefix filtering); common words bring nothing together.
 */
public final class CrossLinker implements Closeable {

  /** The rules that link a pair, the first one before the second. */
  private static final List<String> RULES = List.of(Similarity.RULE, SameQuotation.RULE);

  private static final int CONTENT = 0;
  private static final int QUOTATION = 1;

  private final Similarity similarity = new Similarity(new Stems());
  private final Candidates<Told> statements;
  private final Candidates<QuotedBy> quotations;
  private final LinkChoice choice;

  /**
   * Of no articles yet.
   *
   * @param work for temporary files, which {@link #close} deletes
   */
  public CrossLinker(Path work) {
    this.statements = new Candidates<>(work, Told::parse);
    this.quotations = new Candidates<>(work, QuotedBy::parse);
    this.choice = new LinkChoice(work);
  }

  /** Takes the hints of one article. */
  public void add(String article, Collection<String> lines) {
    for (String line : lines) {
      if (Hint.parse(line).isPresent()) {
        statements.add(Told.line(article, line));
      } else if (QuoteHint.parse(line).isPresent()) {
        quotations.add(QuotedBy.line(article, line));
      }
    }
  }

  /**
   * Gives the links between all articles that were added, of two statements one in each direction;
   * to be called once.
   */
  public void links(Consumer<ClaimLink> sink) throws IOException {
    statements.forEachPair(
        (one, other) -> {
          if (!one.article().equals(other.article())) {
            link(one, other);
            link(other, one);
          }
        });
    quotations.forEachPair(this::quote);
    choice.forEach(RULES, sink);
  }

  private void link(Told from, Told to) {
    similarity
        .compare(from.hint().side(), to.hint().side())
        .relation()
        .filter(relation -> relation != Relation.REPEATS || mayRepeat(from.origin(), to.origin()))
        .ifPresent(relation -> choice.add(from.origin(), relation, to.origin(), CONTENT));
  }

  private void quote(QuotedBy one, QuotedBy other) {
    if (!one.article().equals(other.article())
        && one.hint().quoted().isLike(other.hint().quoted())) {
      repeat(one.hint().origin(), other.hint().origin());
      repeat(other.hint().origin(), one.hint().origin());
    }
  }

  private void repeat(Origin from, Origin to) {
    if (mayRepeat(from, to)) {
      choice.add(from, Relation.REPEATS, to, QUOTATION);
    }
  }

  /** A repetition goes to the earlier one; where no date tells, both repeat each other. */
  private static boolean mayRepeat(Origin from, Origin to) {
    return !from.isBefore(to);
  }

  @Override
  public void close() throws IOException {
    statements.close();
    quotations.close();
    choice.close();
  }
}
