package org.newsgraph.entity.official;

import java.util.Optional;
import org.newsgraph.entity.official.PostLexicon.WordClass;

/** Finds the person beside a post's title. */
final class HolderFinder {

  private static final int LONGEST_RANK = 3;

  private final PostLexicon lexicon;
  private final Predicate predicate;

  HolderFinder(PostLexicon lexicon) {
    this.lexicon = lexicon;
    this.predicate = new Predicate(lexicon);
  }

  /** The person right behind the title or in apposition to it, else the one before it. */
  Optional<Holder> of(SentenceText text, Post post, Territory territory) {
    return after(text, post, post.to())
        .or(() -> before(text, post, territory))
        .or(() -> apposed(text, post, territory.to()))
        .or(() -> predicate.subject(text, post).map(end -> subject(text, end)));
  }

  private Optional<Holder> after(SentenceText text, Post post, int end) {
    int from = afterRank(text, end);
    return text.isPerson(from)
        ? Optional.of(new Holder(from, endOfPerson(text, from)))
        : apposed(text, post, from);
  }

  /** "the governor of Lund, Ada Roe, said". */
  private Optional<Holder> apposed(SentenceText text, Post post, int comma) {
    if (!post.definite() || !text.lower(comma).equals(",") || !text.isPerson(comma + 1)) {
      return Optional.empty();
    }
    int to = endOfPerson(text, comma + 1);
    boolean closed =
        !text.has(to) || text.lower(to).equals(".") || lexicon.is(WordClass.MARK, text.lower(to));
    return closed ? Optional.of(new Holder(comma + 1, to)) : Optional.empty();
  }

  private Optional<Holder> before(SentenceText text, Post post, Territory territory) {
    int at = post.from() - 1;
    if (lexicon.is(WordClass.DETERMINER, text.lower(at))) {
      at--;
    }
    boolean nextItem =
        text.lower(territory.to()).matches("and|,")
            && text.isPerson(territory.to() + 1)
            && !post.definite();
    boolean set = at > 0 && lexicon.is(WordClass.MARK, text.lower(at)) && !nextItem;
    return set && text.isPerson(at - 1)
        ? Optional.of(new Holder(startOfPerson(text, at - 1), at))
        : Optional.empty();
  }

  private Holder subject(SentenceText text, int end) {
    return new Holder(startOfPerson(text, end - 1), end);
  }

  /** The post with the status that a verb between it and its holder gives it. */
  Post said(SentenceText text, Post post, Holder holder) {
    return holder.to() <= post.from() ? post.as(predicate.status(text, post, holder.to())) : post;
  }

  private int afterRank(SentenceText text, int from) {
    for (int to = Math.min(from + LONGEST_RANK, text.size()); to > from; to--) {
      if (isRank(text, from, to)) {
        return to;
      }
    }
    return from;
  }

  /** Where the rank before a name starts; {@code to} if there is none. */
  int rankBefore(SentenceText text, int to) {
    for (int from = Math.max(0, to - LONGEST_RANK); from < to; from++) {
      if (isRank(text, from, to)) {
        return from;
      }
    }
    return to;
  }

  private boolean isRank(SentenceText text, int from, int to) {
    return lexicon.isRank(text.printed(from, to).replace(".", ""));
  }

  private int endOfPerson(SentenceText text, int from) {
    int to = from;
    while (text.isPerson(to)) {
      to++;
    }
    return to;
  }

  /** The first token of the name, a rank that the label covers too left out. */
  private int startOfPerson(SentenceText text, int last) {
    int from = last;
    while (text.isPerson(from - 1)) {
      from--;
    }
    int name = afterRank(text, from);
    return name <= last ? name : from;
  }
}
