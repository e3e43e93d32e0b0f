package org.newsgraph.entity.official;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.newsgraph.entity.SentenceView;
import org.newsgraph.entity.actor.StatePhraseFinder;
import org.newsgraph.entity.actor.StatePhraseFinder.StatePhrase;
import org.newsgraph.entity.official.PostLexicon.PostWord;
import org.newsgraph.model.text.Token;

/**
 * Recognizes names of bodies and territories around titles.
 *
 * <p>Immutable, so one instance may be shared between threads.
 */
final class BodyReader {

  private static final Pattern ABBREVIATION = Pattern.compile("\\p{Lu}{2,}");

  private final PostLexicon lexicon;
  private final StatePhraseFinder states;

  BodyReader(PostLexicon lexicon, StatePhraseFinder states) {
    this.lexicon = lexicon;
    this.states = states;
  }

  /**
   * Returns where a body or territory that ends right before {@code end} starts; {@code end} if
   * none.
   */
  int start(SentenceView text, int end) {
    int to = text.isPossessive(end - 1) ? end - 1 : end;
    int from = to;
    while (from > 0 && isBodyWord(text, from - 1, from == to) && !endsWithState(text, from)) {
      from--;
    }
    while (from < to && isNoStart(text, from)) {
      from++;
    }
    return from == to ? end : from;
  }

  /** Whether a word belongs to no body that it would begin: "of", "Former". */
  private boolean isNoStart(SentenceView text, int index) {
    String word = text.lower(index);
    return lexicon.is(PostWord.JOINT, word)
        || lexicon.status(word).isPresent()
        || isParty(text, index);
  }

  /** "Republican" in "Republican Senate majority leader", "conservative" before a name. */
  private boolean isParty(SentenceView text, int index) {
    String word = text.lower(index);
    return (lexicon.is(PostWord.PARTISAN, word)
            && lexicon.is(PostWord.LEGISLATURE, text.lower(index + 1)))
        || (lexicon.isSkipped(word) && !text.isCapitalised(index) && text.isCapitalised(index + 1));
  }

  private boolean endsWithState(SentenceView text, int end) {
    return states
        .before(text.sentence(), end)
        .filter((StatePhrase s) -> !text.token(s.to() - 1).ner().equals("ORGANIZATION"))
        .isPresent();
  }

  private boolean isBodyWord(SentenceView text, int index, boolean last) {
    Token token = text.token(index);
    if (token.ner().equals("PERSON") || token.ner().equals("DATE") || isDateline(text, index)) {
      return false;
    }
    boolean proper = text.isProper(index) && text.isCapitalised(index);
    return token.ner().matches("ORGANIZATION|LOCATION")
        || proper
        || (token.tag().startsWith("NN") && (!last || lexicon.isPublicBody(text.lower(index))))
        || (!last && (token.tag().equals("HYPH") || token.ner().equals("MISC")));
  }

  /** Whether it is the place of a dateline, in capitals, at the start: "LUND Mayor Ada Roe". */
  private static boolean isDateline(SentenceView text, int index) {
    String word = text.token(index).word();
    return text.token(index).ner().equals("LOCATION")
        && word.length() > 3
        && word.equals(word.toUpperCase(Locale.ROOT))
        && text.sentence().tokens().subList(0, index).stream()
            .allMatch(token -> token.word().equals(token.word().toUpperCase(Locale.ROOT)));
  }

  /** Returns whether the tokens name a public body or a territory. */
  boolean isPublic(SentenceView text, int from, int to) {
    boolean national =
        IntStream.range(from, to).anyMatch(i -> lexicon.is(PostWord.NATIONAL, text.lower(i)));
    boolean open = false;
    for (int i = from; i < to; i++) {
      String word = text.lower(i).replace(".", "");
      boolean establishment = national && lexicon.is(PostWord.ESTABLISHMENT, word);
      if (isPartys(text, i, to) || lexicon.is(PostWord.PRIVATE, word) && !establishment) {
        return false;
      }
      open |=
          establishment
              || text.token(i).ner().equals("LOCATION")
              || (lexicon.isPublicBody(word) && !isCommon(text, i))
              || abbreviatesPublic(text, i);
    }
    return open;
  }

  /** "Democratic" in "Democratic National Committee", a party's own body. */
  private boolean isPartys(SentenceView text, int index, int to) {
    return index + 1 < to
        && lexicon.is(PostWord.PARTISAN, text.lower(index))
        && lexicon.is(PostWord.NATIONAL, text.lower(index + 1));
  }

  /** "party" in "leader of the party". */
  private boolean isCommon(SentenceView text, int index) {
    return lexicon.is(PostWord.PROPER_ONLY, text.lower(index)) && !text.isCapitalised(index);
  }

  /** Whether the article gives the abbreviation behind the name: "Lund Defence Forces (LDF)". */
  private boolean abbreviatesPublic(SentenceView text, int index) {
    String word = text.word(index);
    String article = text.article().text();
    int at = ABBREVIATION.matcher(word).matches() ? article.indexOf(" (" + word + ")") : -1;
    return at > 0
        && lexicon.isPublicBody(
            article.substring(article.lastIndexOf(' ', at - 1) + 1, at).toLowerCase(Locale.ROOT));
  }
}
