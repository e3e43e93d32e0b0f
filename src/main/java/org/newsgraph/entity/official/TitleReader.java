package org.newsgraph.entity.official;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.newsgraph.entity.SentenceView;
import org.newsgraph.entity.official.PostLexicon.Head;
import org.newsgraph.entity.official.PostLexicon.PostWord;
import org.newsgraph.entity.official.PostLexicon.Scope;
import org.newsgraph.model.findings.PostStatus;

/**
 * Finds the titles of posts, with the words that belong to them: "deputy foreign minister",
 * "secretary of defense".
 *
 * <p>Immutable, so one instance may be shared between threads.
 */
final class TitleReader {

  /**
   * The title of a post without what stands before it.
   *
   * @param from its first token
   * @param to the token after the last one
   * @param head the token of its head noun
   * @param scope what it needs to count as public
   * @param words the title in lower case
   * @param status as a word behind it says, else current
   * @param plural whether it is the title of several people ("Senators")
   */
  record Title(
      int from, int to, int head, Scope scope, String words, PostStatus status, boolean plural) {

    /** Its last word, in the singular. */
    String noun() {
      return words.substring(words.lastIndexOf(' ') + 1);
    }
  }

  private static final int LONGEST_WHOLE = 5;
  private static final String EX = "ex-";

  /** "Members of parliament", before the first of their names. */
  private static final String MEMBERS = "members ";

  private final PostLexicon lexicon;
  private final HolderFinder holders;

  TitleReader(PostLexicon lexicon) {
    this.lexicon = lexicon;
    this.holders = new HolderFinder(lexicon);
  }

  /**
   * Returns the title whose head, or whose first word if it is listed as a whole, is at {@code at}.
   */
  Optional<Title> at(SentenceView text, int at) {
    for (int to = Math.min(text.size(), at + LONGEST_WHOLE); to > at + 1; to--) {
      String words = folded(text, at, to);
      boolean plural = words.startsWith(MEMBERS) && text.isPerson(to);
      String title = plural ? words.replaceFirst(MEMBERS, "member ") : words;
      Optional<Scope> scope = lexicon.whole(title);
      if (scope.isPresent()) {
        return Optional.of(complete(text, at, to, scope.get(), title, plural));
      }
    }
    Optional<Head> head = lexicon.head(word(text, at));
    boolean nominal = text.tag(at).startsWith("NN") || text.tag(at).startsWith("JJ");
    return head.filter(h -> nominal && !leadsOn(text, at))
        .map(h -> complete(text, at, at + 1, h.scope(), h.title(), false))
        .or(() -> ofSeveral(text, at));
  }

  /** "Senators" or "Sens." before the first of their names. */
  private Optional<Title> ofSeveral(SentenceView text, int at) {
    String word = text.lower(at);
    String single = word.replaceFirst("s(\\.?)$", "$1");
    return !single.equals(word)
            && text.tag(at).startsWith("NN")
            && (text.isPerson(at + 1) || holders.listed(text, at).isPresent())
        ? lexicon.head(single).map(h -> complete(text, at, at + 1, h.scope(), h.title(), true))
        : Optional.empty();
  }

  /** Whether a modifier here leads to the title's real head ("chief of staff", "chief judge"). */
  private boolean leadsOn(SentenceView text, int at) {
    int next = at + 1;
    while (lexicon.isModifier(text.lower(next)) && lexicon.head(text.lower(next)).isEmpty()) {
      next++;
    }
    return lexicon.isModifier(text.lower(at))
        && text.has(next)
        && (at(text, next).filter(title -> title.from() <= at).isPresent()
            || (lexicon.isModifier(text.lower(next)) && leadsOn(text, next)));
  }

  private Title complete(
      SentenceView text, int at, int end, Scope scope, String words, boolean plural) {
    int to = withPortfolio(text, end);
    Optional<PostStatus> behind =
        text.lower(to).equals("-") ? lexicon.status(text.lower(to + 1)) : Optional.empty();
    int from = start(text, at);
    Optional<PostStatus> before =
        text.lower(from).startsWith(EX) ? Optional.of(PostStatus.FORMER) : Optional.empty();
    boolean minister =
        from < at && lexicon.isUniqueWithField(text.lower(end - 1), text.lower(at - 1));
    boolean style = scope == Scope.STYLE && text.isCapitalised(at) && text.isPerson(to);
    boolean service = IntStream.range(from, at).anyMatch(i -> isService(text, i, end - 1));
    return new Title(
        from,
        behind.isPresent() ? to + 2 : to,
        end - 1,
        to > end || minister
            ? Scope.UNIQUE
            : style || service && scope != Scope.UNIQUE ? Scope.OFFICE : scope,
        (folded(text, from, at) + " " + words + " " + folded(text, end, to))
            .strip()
            .replace(" - ", "-"),
        behind.or(() -> before).orElse(PostStatus.CURRENT),
        plural);
  }

  /** Whether a modifier makes a title public: "police", or the field of work of an official. */
  private boolean isService(SentenceView text, int index, int head) {
    String word = text.lower(index);
    return lexicon.isPublicBody(word)
        || lexicon.is(PostWord.SERVICE, word)
        || (lexicon.is(PostWord.FUNCTIONARY, text.lower(head)) && lexicon.isPortfolio(word));
  }

  /** Where the modifiers before the title start. */
  private int start(SentenceView text, int at) {
    int from = at;
    while (from > 0 && isModifier(text, from - 1) && !isParty(text, from - 1, at)) {
      from--;
    }
    from = text.lower(from).equals("-") ? from + 1 : from;
    while (from < at && (isWithinName(text, from) || isCount(text, from))) {
      from++;
    }
    return isBody(text, from, at) ? at : from;
  }

  /** "Labour" in "Labour senator", not in "labour minister". */
  private boolean isParty(SentenceView text, int index, int head) {
    return lexicon.is(PostWord.PARTISAN, text.lower(index))
        && !lexicon.is(PostWord.PORTFOLIO_POST, text.lower(head));
  }

  /** "third" in "a third president", not in "third secretary". */
  private boolean isCount(SentenceView text, int index) {
    return lexicon.is(PostWord.ORDINAL, text.lower(index))
        && !lexicon.is(PostWord.RANKED, text.lower(index + 1));
  }

  /** Whether the token goes on a name, as "House" does in "White House press secretary". */
  private static boolean isWithinName(SentenceView text, int index) {
    String label = text.token(index).ner();
    return index > 0
        && label.matches("ORGANIZATION|LOCATION")
        && text.token(index - 1).ner().equals(label);
  }

  /** Whether words that could be modifiers are the name of a body ("European Council"). */
  private boolean isBody(SentenceView text, int from, int to) {
    return to - from > 1
        && !text.token(to).ner().equals("ORGANIZATION")
        && text.sentence().tokens().subList(from, to).stream()
            .allMatch(token -> token.ner().equals("ORGANIZATION"))
        && lexicon.isPublicBody(text.lower(to - 1));
  }

  private boolean isModifier(SentenceView text, int index) {
    String word = word(text, index);
    return lexicon.isModifier(word)
        || (word.equals("-") && lexicon.isModifier(text.lower(index - 1)))
        || (lexicon.is(PostWord.COORDINATOR, word)
            && lexicon.isPortfolio(text.lower(index - 1))
            && lexicon.isPortfolio(text.lower(index + 1)));
  }

  /** The end of the title with "of defense", where it takes a field of work. */
  private int withPortfolio(SentenceView text, int end) {
    boolean takes =
        lexicon.is(PostWord.PORTFOLIO_POST, text.lower(end - 1))
            && lexicon.is(PostWord.WITHIN, text.lower(end));
    if (!takes) {
      return end;
    }
    int at = end + 1;
    while (lexicon.isPortfolio(text.lower(at)) || isJoiner(text, at)) {
      at++;
    }
    while (at > end + 1 && lexicon.is(PostWord.PORTFOLIO_TAIL, text.lower(at))) {
      at++;
    }
    boolean territory =
        lexicon.is(PostWord.ARTICLE, text.lower(at - 2))
            && lexicon.is(PostWord.GENERIC, text.lower(at - 1))
            && lexicon.is(PostWord.OF, text.lower(at));
    return at > end + 1 && !territory && !lexicon.is(PostWord.ARTICLE, text.lower(at - 1))
        ? at
        : end;
  }

  private boolean isJoiner(SentenceView text, int at) {
    String word = text.lower(at);
    return (lexicon.is(PostWord.COORDINATOR, word) || lexicon.is(PostWord.PORTFOLIO_TAIL, word))
        && lexicon.isPortfolio(text.lower(at + 1));
  }

  /** The word without "ex-". */
  private static String word(SentenceView text, int index) {
    String word = text.lower(index);
    return word.startsWith(EX) ? word.substring(EX.length()) : word;
  }

  private static String folded(SentenceView text, int from, int to) {
    String words = text.joined(from, to).toLowerCase(Locale.ROOT);
    return words.startsWith(EX) ? words.substring(EX.length()) : words;
  }
}
