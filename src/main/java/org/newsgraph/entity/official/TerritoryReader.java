package org.newsgraph.entity.official;

import java.util.Optional;
import java.util.stream.IntStream;
import org.newsgraph.entity.SentenceView;
import org.newsgraph.entity.actor.StatePhraseFinder;
import org.newsgraph.entity.official.PostLexicon.PostWord;
import org.newsgraph.gazetteer.Countries;
import org.newsgraph.gazetteer.Countries.Match;
import org.newsgraph.gazetteer.Countries.Via;
import org.newsgraph.model.findings.Country;
import org.newsgraph.model.text.Token;

/**
 * Reads the body or territory that follows a title: "governor of Lund".
 *
 * <p>Immutable, so one instance may be shared between threads.
 */
final class TerritoryReader {

  /**
   * What "of ..." after a title says.
   *
   * @param to the token after it
   * @param words its words, empty if nothing follows
   * @param state the state it names, empty if none
   * @param open whether it is public: a state, a territory or a public body
   */
  record Territory(int to, Optional<String> words, Optional<Country> state, boolean open) {

    static Territory none(int to) {
      return new Territory(to, Optional.empty(), Optional.empty(), false);
    }
  }

  /** A party's initials: "D" in "D-Lund". */
  private static final String INITIALS = "\\p{Lu}{1,4}\\.?";

  private final PostLexicon lexicon;
  private final Countries countries;
  private final StatePhraseFinder states;
  private final BodyReader bodies;

  TerritoryReader(
      PostLexicon lexicon, Countries countries, StatePhraseFinder states, BodyReader bodies) {
    this.lexicon = lexicon;
    this.countries = countries;
    this.states = states;
    this.bodies = bodies;
  }

  /** Returns what follows the post; {@link Territory#none} if no body or territory does. */
  Territory after(SentenceView text, Post post) {
    int at = post.to();
    if (lexicon.is(PostWord.HOST, text.lower(at))
        && lexicon.is(PostWord.ACCREDITED, text.lower(post.head()))) {
      int host = afterArticle(text, at + 1);
      int to = end(text, host);
      return Territory.none(to > host ? to : at);
    }
    boolean where = lexicon.is(PostWord.PUBLIC_ONLY, text.lower(at)) && isWhole(post);
    return lexicon.is(PostWord.OF, text.lower(at)) && !where ? read(text, at) : Territory.none(at);
  }

  /** "secretary of state", behind which "in Lund" only says where. */
  private static boolean isWhole(Post post) {
    return post.title().contains(" of ");
  }

  /** Returns what stands behind a holder's name: "Senator Ada Roe of Freedonia", "(D-Lund)". */
  Territory ofHolder(SentenceView text, int at) {
    int home = afterParty(text, at);
    return lexicon.is(PostWord.HOME, text.lower(home)) ? read(text, home) : seat(text, at);
  }

  /** "from" behind ", a Democrat" in "Ada Roe, a Democrat from Lund". */
  private int afterParty(SentenceView text, int at) {
    int article = lexicon.is(PostWord.MARK, text.lower(at)) ? at + 1 : at;
    int party = text.tag(article).equals("DT") ? article + 1 : article;
    return article > at && lexicon.is(PostWord.PARTISAN, text.lower(party)) ? party + 1 : at;
  }

  /** The seat behind a party's initials, "(D-Lund)" or ", R-Lund", or alone in brackets. */
  private Territory seat(SentenceView text, int at) {
    boolean bracket = text.lower(at).equals("(");
    boolean party =
        text.word(at + 1).matches(INITIALS)
            && text.isAttached(at + 1)
            && text.word(at + 2).matches("[-–—,]");
    int from = party ? at + 3 : at + 1;
    int to = from;
    while (text.isProper(to) && !text.ner(to).matches("PERSON|DATE")) {
      to++;
    }
    boolean closed =
        bracket
            ? text.lower(to).equals(")") && (party || text.ner(from).equals("LOCATION"))
            : party && text.lower(at).equals(",") && !text.tag(to).startsWith("NN");
    if (!closed || to == from) {
      return Territory.none(at);
    }
    String words = text.printed(from, to);
    return new Territory(bracket ? to + 1 : to, Optional.of(words), countryOf(words), true);
  }

  private Optional<Country> countryOf(String seat) {
    return lexicon.countryOf(seat).flatMap(countries::byCode).map(Countries.Entry::country);
  }

  private Territory read(SentenceView text, int at) {
    int whole = afterArticle(text, at + 1);
    int to = end(text, whole);
    int from = afterKind(text, whole, to);
    boolean only = lexicon.is(PostWord.PUBLIC_ONLY, text.lower(at));
    boolean unknown = text.isProper(from) && text.ner(from).equals("O") && to == from + 1;
    if (to == from || (only && !unknown && !bodies.isPublic(text, from, to))) {
      return Territory.none(at);
    }
    boolean open = isOwner(text, from, to) || bodies.isPublic(text, from, to);
    Optional<Country> state = open ? stateIn(text, whole, to) : Optional.empty();
    return new Territory(
        to, Optional.of(text.printed(afterOwner(text, from, to), to)), state, open);
  }

  private int afterArticle(SentenceView text, int at) {
    return lexicon.is(PostWord.ARTICLE, text.lower(at)) ? at + 1 : at;
  }

  /** "Lund" in "the Swedish city of Lund". */
  private int afterKind(SentenceView text, int from, int to) {
    int kind = text.tag(from).startsWith("JJ") ? from + 1 : from;
    boolean named =
        lexicon.is(PostWord.GENERIC, text.lower(kind))
            && lexicon.is(PostWord.OF, text.lower(kind + 1))
            && kind + 2 < to
            && text.isProper(kind + 2);
    return named ? kind + 2 : from;
  }

  /** "Coast Force" in "Denmark's Coast Force", not "Denmark's parliament". */
  private int afterOwner(SentenceView text, int from, int to) {
    return IntStream.range(from + 1, to - 1)
        .filter(i -> text.isPossessive(i) && isName(text, i + 1, to))
        .filter(i -> states.whole(text.sentence(), from, i).isPresent())
        .map(i -> i + 1)
        .findFirst()
        .orElse(from);
  }

  private static boolean isName(SentenceView text, int from, int to) {
    return text.isCapitalised(from) && text.isCapitalised(to - 1);
  }

  private int end(SentenceView text, int from) {
    int to = from;
    while (to < text.size() && isNominal(text, to) && !isNextTitle(text, from, to)) {
      to++;
    }
    while (to > from && lexicon.is(PostWord.JOINT, text.lower(to - 1))) {
      to--;
    }
    return to;
  }

  /** "Senator" in "chair of the Lund Committee Senator Ada Roe". */
  private boolean isNextTitle(SentenceView text, int from, int index) {
    return index > from
        && text.isCapitalised(index)
        && text.isPerson(index + 1)
        && lexicon.head(text.lower(index)).isPresent();
  }

  /** "and" in "mayor of Lund and deputy governor of Foo". */
  private boolean leadsToTitle(SentenceView text, int index) {
    int at = index + 1;
    while (lexicon.status(text.lower(at)).isPresent()
        || (lexicon.isModifier(text.lower(at)) && lexicon.head(text.lower(at)).isEmpty())) {
      at++;
    }
    return lexicon.is(PostWord.COORDINATOR, text.lower(index))
        && lexicon.head(text.lower(at)).isPresent();
  }

  private boolean isNominal(SentenceView text, int index) {
    Token token = text.token(index);
    boolean noun =
        token.tag().matches("NN.*|JJ.*|POS|HYPH|CD|PRP\\$|AFX|DT")
            && (!token.ner().equals("PERSON") || lexicon.isPublicBody(text.lower(index + 1)))
            && !token.ner().equals("DATE");
    boolean link =
        lexicon.is(PostWord.JOINT, text.lower(index))
            && text.tag(index + 1).matches("NN.*|JJ.*|DT")
            && !leadsToTitle(text, index);
    return noun || link;
  }

  /** Whether the words are a country's name or its possessive, not the start of a body's name. */
  private boolean isOwner(SentenceView text, int from, int to) {
    for (int end = to; end > from; end--) {
      boolean whole = end == to || text.isPossessive(end);
      if (whole && states.whole(text.sentence(), from, end).isPresent()) {
        return true;
      }
    }
    return false;
  }

  private Optional<Country> stateIn(SentenceView text, int from, int to) {
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
