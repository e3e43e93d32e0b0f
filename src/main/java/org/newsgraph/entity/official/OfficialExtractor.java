package org.newsgraph.entity.official;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.newsgraph.entity.SentenceView;
import org.newsgraph.entity.actor.StatePhraseFinder;
import org.newsgraph.entity.official.HolderFinder.Holder;
import org.newsgraph.entity.official.PostLexicon.PostWord;
import org.newsgraph.entity.official.PostLexicon.Scope;
import org.newsgraph.entity.official.TerritoryReader.Territory;
import org.newsgraph.gazetteer.Countries;
import org.newsgraph.model.findings.Country;
import org.newsgraph.model.findings.OfficialMention;
import org.newsgraph.model.findings.PostStatus;
import org.newsgraph.model.text.AnnotatedArticle;
import org.newsgraph.model.text.Passage;
import org.newsgraph.model.text.Sentence;

/**
 * Finds who is said to hold a public post: "Freedonian President Ada Roe", "Ada Roe, the mayor of
 * Lund", and unnamed holders of a post that only one person holds, "the Freedonian president".
 *
 * <p>Immutable, so one instance may be shared between threads.
 */
public final class OfficialExtractor {

  private final PostLexicon lexicon = new PostLexicon();
  private final PostReader posts;
  private final TerritoryReader territories;
  private final HolderFinder holders;

  /** Creates an extractor that knows states by the names, demonyms and capitals of countries. */
  public OfficialExtractor(Countries countries) {
    StatePhraseFinder states = new StatePhraseFinder(countries);
    BodyReader bodies = new BodyReader(lexicon, states);
    posts = new PostReader(lexicon, states, bodies);
    territories = new TerritoryReader(lexicon, states, bodies);
    holders = new HolderFinder(lexicon);
  }

  /**
   * Returns the mentions in the order of the text; posts of companies and the like are left out.
   */
  public List<OfficialMention> extract(AnnotatedArticle annotated) {
    List<OfficialMention> found = new ArrayList<>();
    for (Sentence sentence : annotated.sentences()) {
      SentenceView text = new SentenceView(annotated.article(), sentence);
      for (Post post : posts.read(text)) {
        found.addAll(post.plural() ? several(text, post) : official(text, post).stream().toList());
      }
    }
    return found;
  }

  /** Those who hold a post in the plural: "Senators Ada Roe of Lund and Ben Poe of Foo". */
  private List<OfficialMention> several(SentenceView text, Post post) {
    List<OfficialMention> found = new ArrayList<>();
    boolean open = isPublic(text, post, Territory.none(post.to()));
    int from = post.from();
    Optional<Holder> next = holders.at(text, post.to()).filter(holder -> open);
    while (next.isPresent()) {
      Holder holder = next.get();
      Territory home = territories.ofHolder(text, holder.to());
      Optional<Passage> name = Optional.of(text.passage(holder.from(), holder.to()));
      Passage evidence = text.passage(from, home.to());
      found.add(mention(post, home, name, Optional.empty(), evidence));
      next = holders.nextItem(text, home.to());
      from = next.map(Holder::from).orElse(from);
    }
    return found;
  }

  private Optional<OfficialMention> official(SentenceView text, Post post) {
    Territory territory = territories.after(text, post);
    Optional<Holder> holder = holders.find(text, post, territory);
    if (holder.isPresent()) {
      int rank = holders.rankBefore(text, holder.get().from());
      boolean open = rank < holder.get().from() || isPublic(text, post, territory);
      Post said = holders.said(text, post, holder.get());
      boolean bare = territory.words().isEmpty() && holder.get().from() >= post.to();
      Territory home = bare ? territories.ofHolder(text, holder.get().to()) : territory;
      return open ? Optional.of(named(text, said, home, holder.get(), rank)) : Optional.empty();
    }
    return isPublic(text, post, territory) && isUnnamed(text, post, territory)
        ? Optional.of(unnamed(text, post, territory))
        : Optional.empty();
  }

  private boolean isPublic(SentenceView text, Post post, Territory territory) {
    if (post.state().isPresent() || territory.state().isPresent()) {
      return post.body().isEmpty() || post.publicBody() || isOffice(post);
    }
    boolean bare = post.body().isEmpty() && territory.words().isEmpty();
    boolean ofCompany =
        lexicon.is(PostWord.CORPORATE, text.lower(post.head()))
            && !post.capital()
            && post.status() == PostStatus.CURRENT;
    boolean named = post.publicBody() || territory.open();
    boolean common = isOffice(post) && bare && !ofCompany;
    return named || common;
  }

  private static boolean isOffice(Post post) {
    return post.scope() == Scope.UNIQUE || post.scope() == Scope.OFFICE;
  }

  /** Whether the words alone say who it is: a post with one holder, of a state that is named. */
  private static boolean isUnnamed(SentenceView text, Post post, Territory territory) {
    boolean known =
        post.state().isPresent()
            || territory.state().isPresent()
            || (post.publicBody() && isProper(post));
    boolean apposed = text.isPerson(post.from() - 2) && text.lower(post.from() - 1).equals(",");
    return post.scope() == Scope.UNIQUE
        && post.definite()
        && known
        && !text.tag(post.to()).startsWith("NNP")
        && !apposed;
  }

  private static boolean isProper(Post post) {
    return post.body().filter(body -> Character.isUpperCase(body.codePointAt(0))).isPresent();
  }

  /** A post with its holder's name, and the military rank that starts at {@code rank}, if any. */
  private OfficialMention named(
      SentenceView text, Post post, Territory territory, Holder person, int rank) {
    boolean inFront = rank < person.from() && (rank >= post.to() || person.to() <= post.from());
    boolean first = person.from() < post.from();
    int from = Math.min(post.from(), inFront ? rank : person.from());
    int to = Math.max(person.to(), first ? territory.to() : post.to());
    Optional<Passage> rankWords =
        inFront ? Optional.of(text.passage(rank, person.from())) : Optional.empty();
    return mention(
        post,
        territory,
        Optional.of(text.passage(person.from(), person.to())),
        rankWords.map(Passage::text),
        text.passage(from, to));
  }

  /** A post whose holder has no name here. */
  private OfficialMention unnamed(SentenceView text, Post post, Territory territory) {
    int to = territory.state().isPresent() ? territory.to() : post.to();
    return mention(
        post, territory, Optional.empty(), Optional.empty(), text.passage(post.from(), to));
  }

  private OfficialMention mention(
      Post post,
      Territory territory,
      Optional<Passage> person,
      Optional<String> rank,
      Passage evidence) {
    Optional<Country> state = post.state().or(territory::state);
    Optional<String> of =
        post.body()
            .or(() -> territory.words().filter(words -> post.state().isEmpty() || territory.open()))
            .filter(words -> !isGeneric(words))
            .or(() -> state.map(Country::name));
    return new OfficialMention(person, post.title(), of, state, post.status(), rank, evidence);
  }

  /** Whether the words name no territory but only say what kind of one it is ("the city"). */
  private boolean isGeneric(String words) {
    return words.equals(words.toLowerCase(Locale.ROOT))
        && lexicon.is(PostWord.GENERIC, words.substring(words.lastIndexOf(' ') + 1));
  }
}
