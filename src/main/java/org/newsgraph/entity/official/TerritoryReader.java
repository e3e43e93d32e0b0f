package org.newsgraph.entity.official;

import java.util.Optional;
import org.newsgraph.entity.actor.StatePhrases;
import org.newsgraph.entity.official.PostLexicon.WordClass;
import org.newsgraph.gazetteer.Countries.Match;
import org.newsgraph.gazetteer.Countries.Via;
import org.newsgraph.model.findings.Country;
import org.newsgraph.model.text.Token;

/** Reads the body or territory that follows a title: "governor of Lund". */
final class TerritoryReader {

  private final PostLexicon lexicon;
  private final StatePhrases states;
  private final BodyReader bodies;

  TerritoryReader(PostLexicon lexicon, StatePhrases states, BodyReader bodies) {
    this.lexicon = lexicon;
    this.states = states;
    this.bodies = bodies;
  }

  /** What follows the post. */
  Territory after(SentenceText text, Post post) {
    int at = post.to();
    if (text.lower(at).equals("to") && lexicon.is(WordClass.ACCREDITED, text.lower(post.head()))) {
      int host = text.lower(at + 1).equals("the") ? at + 2 : at + 1;
      int to = end(text, host);
      return Territory.none(to > host ? to : at);
    }
    if (!lexicon.is(WordClass.OF, text.lower(at))) {
      return Territory.none(at);
    }
    int from = text.lower(at + 1).equals("the") ? at + 2 : at + 1;
    int to = end(text, from);
    boolean only = text.lower(at).equals("in");
    if (to == from || (only && !bodies.isPublic(text, from, to))) {
      return Territory.none(at);
    }
    boolean open = isOwner(text, from, to) || bodies.isPublic(text, from, to);
    Optional<Country> state = open ? stateIn(text, from, to) : Optional.empty();
    return new Territory(to, Optional.of(text.printed(from, to)), state, open);
  }

  private int end(SentenceText text, int from) {
    int to = from;
    while (to < text.size() && isNominal(text, to)) {
      to++;
    }
    while (to > from && lexicon.is(WordClass.JOINT, text.lower(to - 1))) {
      to--;
    }
    return to;
  }

  private boolean isNominal(SentenceText text, int index) {
    Token token = text.token(index);
    boolean noun =
        token.tag().matches("NN.*|JJ.*|POS|HYPH|CD|PRP\\$|AFX|DT")
            && !token.ner().equals("PERSON")
            && !token.ner().equals("DATE");
    boolean link =
        lexicon.is(WordClass.JOINT, text.lower(index))
            && text.tag(index + 1).matches("NN.*|JJ.*|DT");
    return noun || link;
  }

  /** Whether the words are a country's name or its possessive, not the start of a body's name. */
  private boolean isOwner(SentenceText text, int from, int to) {
    for (int end = to; end > from; end--) {
      boolean whole = end == to || text.isPossessive(end);
      if (whole && states.whole(text.sentence(), from, end).isPresent()) {
        return true;
      }
    }
    return false;
  }

  private Optional<Country> stateIn(SentenceText text, int from, int to) {
    for (int end = to; end > from; end--) {
      Optional<Match> match = states.whole(text.sentence(), from, end);
      boolean owner = end < to && text.isPossessive(end);
      if (match.filter(m -> m.via() != Via.CAPITAL || owner).isPresent()) {
        return match.map(m -> m.entry().country());
      }
    }
    return Optional.empty();
  }
}
