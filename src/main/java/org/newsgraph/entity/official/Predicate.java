package org.newsgraph.entity.official;

import java.util.Optional;
import org.newsgraph.entity.official.PostLexicon.WordClass;
import org.newsgraph.model.findings.PostStatus;

/** Reads who is said to hold or to be given a post: "Ada Roe was named finance minister". */
final class Predicate {

  /** How many words may stand between the name and the title. */
  private static final int LONGEST = 5;

  private final PostLexicon lexicon;

  Predicate(PostLexicon lexicon) {
    this.lexicon = lexicon;
  }

  /**
   * The token after the name of whoever the verb before the post says it of; empty if there is no
   * such verb, if it is denied, or if it tells of the past and not within what someone says.
   */
  Optional<Integer> subject(SentenceText text, Post post) {
    boolean holds = false;
    boolean past = false;
    for (int at = post.from() - 1; at >= Math.max(0, post.from() - LONGEST); at--) {
      String word = text.lower(at);
      if (text.isPerson(at)) {
        boolean now = holds || past && isReported(text, post);
        return now ? Optional.of(at + 1) : Optional.empty();
      }
      boolean passing =
          lexicon.is(WordClass.DETERMINER, word)
              || lexicon.is(WordClass.QUALITY, word)
              || lexicon.is(WordClass.COMING, word);
      holds |= lexicon.is(WordClass.VERB, word);
      past |= lexicon.is(WordClass.PAST, word);
      if (!passing && !lexicon.is(WordClass.VERB, word) && !lexicon.is(WordClass.PAST, word)) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** What the words between the name and the post add to the post's own status. */
  PostStatus status(SentenceText text, Post post, int nameEnd) {
    for (int at = nameEnd; at < post.from(); at++) {
      if (lexicon.is(WordClass.COMING, text.lower(at)) && post.status() == PostStatus.CURRENT) {
        return PostStatus.DESIGNATE;
      }
    }
    return post.status();
  }

  private static boolean isReported(SentenceText text, Post post) {
    return text.token(post.head()).relation().equals("ccomp");
  }
}
