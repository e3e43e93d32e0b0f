package org.newsgraph.entity.official;

import java.util.Optional;
import java.util.stream.IntStream;
import org.newsgraph.entity.SentenceView;
import org.newsgraph.entity.official.PostLexicon.PostWord;
import org.newsgraph.entity.official.PredicateReader.Said;
import org.newsgraph.entity.official.TerritoryReader.Territory;
import org.newsgraph.model.findings.PostStatus;
import org.newsgraph.model.text.Token;

/**
 * Finds the person who holds a post: right behind its title, in apposition to it on either side, or
 * as the subject of a verb that gives someone the post.
 *
 * <p>Immutable, so one instance may be shared between threads.
 */
final class HolderFinder {

  /**
   * The name of a post's holder.
   *
   * @param from its first token
   * @param to the token after the last one
   * @param told the status that a clause gives; empty if the name stands beside the post
   */
  record Holder(int from, int to, Optional<PostStatus> told) {

    Holder(int from, int to) {
      this(from, to, Optional.empty());
    }
  }

  private static final int LONGEST_RANK = 3;

  /** How many words may stand between a subject and the title. */
  private static final int LONGEST_PREDICATE = 5;

  private final PostLexicon lexicon;
  private final PredicateReader predicates;

  HolderFinder(PostLexicon lexicon) {
    this.lexicon = lexicon;
    this.predicates = new PredicateReader(lexicon);
  }

  /** Returns the holder's name; empty if no person stands where the holder would. */
  Optional<Holder> find(SentenceView text, Post post, Territory territory) {
    return after(text, post, post.to())
        .or(() -> before(text, post, territory))
        .or(() -> apposed(text, post, territory.to()))
        .or(() -> at(text, territory.to()))
        .or(() -> predicates.read(text, head(text, post)).map(said -> told(text, said)))
        .or(() -> subjectEnd(text, post).map(end -> subject(text, end)))
        .or(() -> predicates.equated(text, head(text, post)).map(said -> told(text, said)))
        .or(() -> appositive(text, post));
  }

  /** Returns whether a clause says of somebody that they hold, held or want to hold the post. */
  boolean isPredicate(SentenceView text, Post post) {
    return predicates.isPredicate(text, head(text, post));
  }

  private static int head(SentenceView text, Post post) {
    return text.headOf(post.from(), post.to());
  }

  /** "Ada Roe, a nine-term representative". */
  private Optional<Holder> appositive(SentenceView text, Post post) {
    Token head = text.token(head(text, post));
    int to = head.head() + 1;
    boolean apposed =
        head.relation().equals("appos")
            && to < post.from()
            && text.isPerson(to - 1)
            && lexicon.is(PostWord.MARK, text.lower(to))
            && lexicon.is(PostWord.DETERMINER, text.lower(to + 1))
            && !stands(text, PostWord.MARK, to + 2, post.from());
    return apposed ? Optional.of(subject(text, to)) : Optional.empty();
  }

  private Holder told(SentenceView text, Said said) {
    int to = endOfPerson(text, said.person());
    return new Holder(startOfPerson(text, to - 1), to, Optional.of(said.status()));
  }

  private Optional<Holder> after(SentenceView text, Post post, int end) {
    return at(text, end).or(() -> apposed(text, post, afterRank(text, end)));
  }

  /** Returns the person whose name starts here, or behind a military rank. */
  Optional<Holder> at(SentenceView text, int index) {
    int from = afterRank(text, index);
    boolean missed =
        text.isProper(from)
            && text.ner(from).equals("O")
            && lexicon.head(text.lower(from)).isEmpty()
            && text.isPerson(from + 1);
    if (missed) {
      return Optional.of(new Holder(from, endOfPerson(text, from + 1)));
    }
    return text.isPerson(from)
        ? Optional.of(new Holder(from, endOfPerson(text, from)))
        : Optional.empty();
  }

  /** Returns the first of the names that follow a plural title: "two senators: Ada Roe". */
  Optional<Holder> listed(SentenceView text, int head) {
    return IntStream.range(head + 1, text.size())
        .filter(at -> text.isPerson(at) && !text.isPerson(at - 1))
        .filter(at -> isListed(text, head, at))
        .mapToObj(at -> new Holder(at, endOfPerson(text, at)))
        .findFirst();
  }

  private boolean isListed(SentenceView text, int head, int from) {
    boolean counted = text.tag(head - 1).equals("CD");
    boolean comma = text.lower(from - 1).equals(",");
    boolean led = isLed(text, from) && (isSeated(text, from) || isWithoutVerb(text, head, from));
    return led
        || counted && text.lower(from - 1).equals(":")
        || comma && isApposed(text, head, from)
        || comma && counted && isWithoutVerb(text, head, from);
  }

  /** "including", "among them" before the first name, or a dash and a seat behind it. */
  private boolean isLed(SentenceView text, int from) {
    String word = text.lower(from - 1);
    return lexicon.is(PostWord.LIST, word)
        || from > 1 && lexicon.is(PostWord.LIST, text.lower(from - 2) + " " + word)
        || isSeated(text, from) && word.matches("[-–—:]+");
  }

  /** Whether the place where the person was elected stands behind the name: "of Lund", "(Lund)". */
  private static boolean isSeated(SentenceView text, int from) {
    int end = endOfPerson(text, from);
    return text.lower(end).matches("of|from|\\(") && text.ner(end + 1).equals("LOCATION");
  }

  private static boolean isWithoutVerb(SentenceView text, int head, int from) {
    return IntStream.range(head, from).noneMatch(at -> text.tag(at).matches("VB[DPZ]?|MD"));
  }

  private static boolean isApposed(SentenceView text, int head, int from) {
    Token name = text.token(text.headOf(from, endOfPerson(text, from)));
    return name.head() == head && name.relation().equals("appos");
  }

  /** Returns the next person of a list whose last item ends before {@code index}. */
  Optional<Holder> nextItem(SentenceView text, int index) {
    int at = index;
    while (lexicon.is(PostWord.NEXT_ITEM, text.lower(at))) {
      at++;
    }
    return at > index ? at(text, at) : Optional.empty();
  }

  /** "the governor of Lund, Ada Roe, said", "with permanent secretary, Gen. Ada Roe, on it". */
  private Optional<Holder> apposed(SentenceView text, Post post, int comma) {
    int from = afterRank(text, comma + 1);
    if (!isSet(text, post) || !text.lower(comma).equals(",") || !text.isPerson(from)) {
      return Optional.empty();
    }
    int to = endOfPerson(text, from);
    boolean closed =
        !text.has(to) || text.lower(to).equals(".") || lexicon.is(PostWord.MARK, text.lower(to));
    return closed ? Optional.of(new Holder(from, to)) : Optional.empty();
  }

  /** Whether a title means one person: by its determiner, or as nothing but it opens a phrase. */
  private boolean isSet(SentenceView text, Post post) {
    int before = post.from() - 1;
    return post.definite()
        || before < 0
        || text.tag(before).equals("IN")
        || lexicon.is(PostWord.DETERMINER, text.lower(before));
  }

  private Optional<Holder> before(SentenceView text, Post post, Territory territory) {
    int at = post.from() - 1;
    while (lexicon.is(PostWord.DETERMINER, text.lower(at))
        || lexicon.status(text.lower(at)).isPresent()) {
      at--;
    }
    boolean nextItem =
        lexicon.is(PostWord.NEXT_ITEM, text.lower(territory.to()))
            && text.isPerson(territory.to() + 1)
            && !post.definite();
    boolean set = at > 0 && lexicon.is(PostWord.MARK, text.lower(at)) && !nextItem;
    return set && text.isPerson(at - 1)
        ? Optional.of(new Holder(startOfPerson(text, at - 1), at))
        : Optional.empty();
  }

  private Holder subject(SentenceView text, int end) {
    return new Holder(startOfPerson(text, end - 1), end);
  }

  /** Returns the post with the status that a verb between it and its holder gives it. */
  Post said(SentenceView text, Post post, Holder holder) {
    if (holder.told().isPresent()) {
      return post.status() == PostStatus.CURRENT ? post.as(holder.told().get()) : post;
    }
    return holder.to() <= post.from() ? post.as(status(text, post, holder.to())) : post;
  }

  private int afterRank(SentenceView text, int from) {
    for (int to = Math.min(from + LONGEST_RANK, text.size()); to > from; to--) {
      if (isRank(text, from, to)) {
        return to;
      }
    }
    return from;
  }

  /**
   * Returns where the military rank right before {@code to} starts; {@code to} if none stands
   * there.
   */
  int rankBefore(SentenceView text, int to) {
    for (int from = Math.max(0, to - LONGEST_RANK); from < to; from++) {
      if (isRank(text, from, to)) {
        return from;
      }
    }
    return to;
  }

  private boolean isRank(SentenceView text, int from, int to) {
    return lexicon.isRank(text.printed(from, to).replace(".", ""));
  }

  private static int endOfPerson(SentenceView text, int from) {
    int to = from;
    while (text.isPerson(to)) {
      to++;
    }
    return to;
  }

  /** The first token of the name, a rank that the label covers too left out. */
  private int startOfPerson(SentenceView text, int last) {
    int from = last;
    while (text.isPerson(from - 1)) {
      from--;
    }
    int name = afterRank(text, from);
    return name <= last ? name : from;
  }

  /**
   * The token after the name of whoever the verb before the post says it of; empty if there is no
   * such verb, or if it is denied.
   */
  private Optional<Integer> subjectEnd(SentenceView text, Post post) {
    boolean holds = false;
    boolean past = false;
    for (int at = post.from() - 1; at >= Math.max(0, post.from() - LONGEST_PREDICATE); at--) {
      String word = text.lower(at);
      if (text.isPerson(at)) {
        return holds || past ? Optional.of(at + 1) : Optional.empty();
      }
      boolean passing =
          lexicon.is(PostWord.DETERMINER, word)
              || lexicon.is(PostWord.QUALITY, word)
              || lexicon.is(PostWord.COMING, word);
      holds |= lexicon.is(PostWord.VERB, word);
      past |= lexicon.is(PostWord.PAST, word);
      if (!passing && !lexicon.is(PostWord.VERB, word) && !lexicon.is(PostWord.PAST, word)) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** What the words between the name and the post add to the post's own status. */
  private PostStatus status(SentenceView text, Post post, int nameEnd) {
    if (post.status() != PostStatus.CURRENT) {
      return post.status();
    }
    Optional<PostStatus> adverb =
        IntStream.range(nameEnd, post.from())
            .boxed()
            .flatMap(at -> lexicon.status(text.lower(at)).stream())
            .findFirst();
    if (adverb.isPresent()) {
      return adverb.get();
    }
    if (stands(text, PostWord.COMING, nameEnd, post.from())) {
      return PostStatus.DESIGNATE;
    }
    boolean told = stands(text, PostWord.PAST, nameEnd, post.from()) && !isReported(text, post);
    return told && !stands(text, PostWord.VERB, nameEnd, post.from())
        ? PostStatus.FORMER
        : PostStatus.CURRENT;
  }

  private boolean stands(SentenceView text, PostWord wordClass, int from, int to) {
    return IntStream.range(from, to).anyMatch(at -> lexicon.is(wordClass, text.lower(at)));
  }

  private static boolean isReported(SentenceView text, Post post) {
    return text.token(post.head()).relation().equals("ccomp");
  }
}
