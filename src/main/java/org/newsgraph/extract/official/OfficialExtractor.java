package org.newsgraph.extract.official;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.newsgraph.annotate.AnnotatedArticle;
import org.newsgraph.annotate.Sentence;
import org.newsgraph.annotate.Token;
import org.newsgraph.extract.actor.StatePhrases;
import org.newsgraph.extract.official.PostLexicon.Scope;
import org.newsgraph.gazetteer.Countries;
import org.newsgraph.gazetteer.Countries.Match;
import org.newsgraph.gazetteer.Countries.Via;
import org.newsgraph.model.Article;
import org.newsgraph.model.Country;
import org.newsgraph.model.OfficialMention;
import org.newsgraph.model.Passage;
import org.newsgraph.model.PostStatus;

/**
 * Finds who is said to hold a public post: "Freedonian President Ada Roe", "Ada Roe, the mayor of
 * Lund", and unnamed holders of a post that only one person holds, "the Freedonian president".
 *
 * <p>Stateless, so one instance may be shared between threads.
 */
public final class OfficialExtractor {

  private final PostLexicon lexicon = new PostLexicon();
  private final StatePhrases states;
  private final PostReader posts;

  public OfficialExtractor(Countries countries) {
    states = new StatePhrases(countries);
    posts = new PostReader(lexicon, states);
  }

  /** In the order of the text. Posts of companies and the like are left out. */
  public List<OfficialMention> extract(AnnotatedArticle annotated) {
    List<OfficialMention> found = new ArrayList<>();
    for (Sentence sentence : annotated.sentences()) {
      for (Post post : posts.read(sentence)) {
        holder(annotated.article(), sentence, post).ifPresent(found::add);
      }
    }
    return found;
  }

  private Optional<OfficialMention> holder(Article article, Sentence sentence, Post post) {
    Territory territory = territory(sentence, post);
    if (!isPublic(post, territory)) {
      return Optional.empty();
    }
    Optional<Run> person =
        personAfter(sentence, post).or(() -> personBefore(sentence, post, territory));
    if (person.isPresent()) {
      return Optional.of(named(article, sentence, post, territory, person.get()));
    }
    boolean known = post.state().isPresent() || territory.state().isPresent();
    boolean unique =
        post.scope() == Scope.UNIQUE
            && post.definite()
            && known
            && !isNameNext(sentence, post.to());
    return unique && !isApposed(sentence, post)
        ? Optional.of(unnamed(article, sentence, post, territory))
        : Optional.empty();
  }

  /** Whether a capitalised word follows, probably a name that the statistical labels missed. */
  private static boolean isNameNext(Sentence sentence, int index) {
    return index < sentence.tokens().size() && sentence.tokens().get(index).tag().startsWith("NNP");
  }

  /** Tokens from {@code from} up to, not with, {@code to}. */
  private record Run(int from, int to) {}

  /** What "of ..." after a title says: its end, its words, the state, whether it is public. */
  private record Territory(int to, Optional<String> words, Optional<Country> state, boolean open) {}

  private static boolean isPublic(Post post, Territory territory) {
    if (post.state().isPresent() || territory.state().isPresent()) {
      return post.body().isEmpty() || post.publicBody() || post.scope() != Scope.ROLE;
    }
    boolean bare = post.body().isEmpty() && territory.words().isEmpty();
    if (bare
        && post.title().endsWith("president")
        && !post.capital()
        && post.status() == PostStatus.CURRENT) {
      return false;
    }
    boolean named = post.publicBody() || territory.open();
    boolean other = post.body().isPresent() || territory.words().isPresent();
    return post.scope() == Scope.ROLE ? named : named || !other;
  }

  private Territory territory(Sentence sentence, Post post) {
    int at = post.to();
    if (!PostReader.lower(sentence, at).matches("of|for|at|in")) {
      return new Territory(at, Optional.empty(), Optional.empty(), false);
    }
    int from = PostReader.lower(sentence, at + 1).equals("the") ? at + 2 : at + 1;
    int to = from;
    while (to < sentence.tokens().size() && isNominal(sentence, to)) {
      to++;
    }
    while (to > from && PostReader.lower(sentence, to - 1).matches("of|and|for|the|-|'s")) {
      to--;
    }
    if (to == from
        || (PostReader.lower(sentence, at).equals("in") && !posts.isPublic(sentence, from, to))) {
      return new Territory(at, Optional.empty(), Optional.empty(), false);
    }
    boolean open = isOwner(sentence, from, to) || posts.isPublic(sentence, from, to);
    Optional<Country> state = open ? stateIn(sentence, from, to) : Optional.empty();
    return new Territory(to, Optional.of(text(sentence, from, to)), state, open);
  }

  private static boolean isNominal(Sentence sentence, int index) {
    Token token = sentence.tokens().get(index);
    boolean noun =
        token.tag().matches("NN.*|JJ.*|POS|HYPH|CD|PRP\\$|AFX|DT")
            && !token.ner().equals("PERSON")
            && !token.ner().equals("DATE");
    boolean link =
        token.word().matches("of|and|for")
            && index + 1 < sentence.tokens().size()
            && sentence.tokens().get(index + 1).tag().matches("NN.*|JJ.*|DT");
    return noun || link;
  }

  /** Whether the words are a country's name or its possessive, not the start of a body's name. */
  private boolean isOwner(Sentence sentence, int from, int to) {
    for (int end = to; end > from; end--) {
      boolean whole = end == to || sentence.tokens().get(end).tag().equals("POS");
      if (whole && states.whole(sentence, from, end).isPresent()) {
        return true;
      }
    }
    return false;
  }

  private Optional<Country> stateIn(Sentence sentence, int from, int to) {
    for (int end = to; end > from; end--) {
      Optional<Match> match = states.whole(sentence, from, end);
      boolean owner = end < to && sentence.tokens().get(end).tag().equals("POS");
      if (match.filter(m -> m.via() != Via.CAPITAL || owner).isPresent()) {
        return match.map(m -> m.entry().country());
      }
    }
    return Optional.empty();
  }

  private Optional<Run> personAfter(Sentence sentence, Post post) {
    int from = afterRank(sentence, post.to());
    if (isPerson(sentence, from)) {
      return Optional.of(new Run(from, endOfPerson(sentence, from)));
    }
    if (post.definite()
        && PostReader.lower(sentence, from).equals(",")
        && isPerson(sentence, from + 1)) {
      int to = endOfPerson(sentence, from + 1);
      return PostReader.lower(sentence, to).matches(",|-|--|\\.|")
          ? Optional.of(new Run(from + 1, to))
          : Optional.empty();
    }
    return Optional.empty();
  }

  private int afterRank(Sentence sentence, int from) {
    for (int to = Math.min(from + 3, sentence.tokens().size()); to > from; to--) {
      if (lexicon.isRank(text(sentence, from, to).replace(".", ""))) {
        return to;
      }
    }
    return from;
  }

  private Optional<Run> personBefore(Sentence sentence, Post post, Territory territory) {
    int at = post.from() - 1;
    if (PostReader.lower(sentence, at).matches("the|a|an|its|their|his|her")) {
      at--;
    }
    boolean closed =
        !PostReader.lower(sentence, territory.to()).matches("and|,")
            || !isPerson(sentence, territory.to() + 1)
            || post.definite();
    if (!PostReader.lower(sentence, at).matches(",|\\(|-|--") || !closed || at == 0) {
      return Optional.empty();
    }
    return isPerson(sentence, at - 1)
        ? Optional.of(new Run(startOfPerson(sentence, at - 1), at))
        : Optional.empty();
  }

  /**
   * Whether the post stands in apposition to a name that is no person's label, or calls a holder.
   */
  private static boolean isApposed(Sentence sentence, Post post) {
    return isPerson(sentence, post.from() - 2)
        && PostReader.lower(sentence, post.from() - 1).equals(",");
  }

  private OfficialMention named(
      Article article, Sentence sentence, Post post, Territory territory, Run person) {
    int rankFrom = rankBefore(sentence, person.from());
    boolean rankInFront =
        rankFrom < person.from() && (rankFrom >= post.to() || person.to() <= post.from());
    int from = Math.min(post.from(), rankInFront ? rankFrom : person.from());
    int to = Math.max(person.to(), person.from() < post.from() ? territory.to() : post.to());
    Optional<String> rank =
        rankInFront
            ? Optional.of(article.textOf(sentence.span(rankFrom, person.from())))
            : Optional.empty();
    return mention(
        Optional.of(article.passage(sentence.span(person.from(), person.to()))),
        post,
        territory,
        rank,
        article.passage(sentence.span(from, to)));
  }

  private OfficialMention unnamed(
      Article article, Sentence sentence, Post post, Territory territory) {
    int to = territory.state().isPresent() ? territory.to() : post.to();
    Passage evidence = article.passage(sentence.span(post.from(), to));
    return mention(Optional.empty(), post, territory, Optional.empty(), evidence);
  }

  private OfficialMention mention(
      Optional<Passage> person,
      Post post,
      Territory territory,
      Optional<String> rank,
      Passage evidence) {
    Optional<Country> state = post.state().or(territory::state);
    Optional<String> of =
        post.body()
            .or(() -> territory.words().filter(words -> post.state().isEmpty() || territory.open()))
            .or(() -> state.map(Country::name));
    return new OfficialMention(person, post.title(), of, state, post.status(), rank, evidence);
  }

  private int rankBefore(Sentence sentence, int to) {
    for (int from = Math.max(0, to - 3); from < to; from++) {
      if (lexicon.isRank(text(sentence, from, to).replace(".", ""))) {
        return from;
      }
    }
    return to;
  }

  private static boolean isPerson(Sentence sentence, int index) {
    return index >= 0
        && index < sentence.tokens().size()
        && sentence.tokens().get(index).ner().equals("PERSON");
  }

  private static int endOfPerson(Sentence sentence, int from) {
    int to = from;
    while (isPerson(sentence, to)) {
      to++;
    }
    return to;
  }

  private static int startOfPerson(Sentence sentence, int last) {
    int from = last;
    while (isPerson(sentence, from - 1)) {
      from--;
    }
    return from;
  }

  private static String text(Sentence sentence, int from, int to) {
    StringBuilder words = new StringBuilder();
    for (int i = from; i < to; i++) {
      Token token = sentence.tokens().get(i);
      boolean gap = i > from && sentence.tokens().get(i - 1).span().end() < token.span().begin();
      words.append(gap ? " " : "").append(token.word());
    }
    return words.toString();
  }
}
