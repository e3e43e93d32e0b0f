package org.newsgraph.entity.official;

import java.util.Locale;
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
    while (from < to && lexicon.is(PostWord.JOINT, text.lower(from))) {
      from++;
    }
    return from == to ? end : from;
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
    boolean open = false;
    for (int i = from; i < to; i++) {
      String word = text.lower(i).replace(".", "");
      if (lexicon.is(PostWord.PRIVATE, word)) {
        return false;
      }
      open |= text.token(i).ner().equals("LOCATION") || lexicon.isPublicBody(word);
    }
    return open;
  }
}
