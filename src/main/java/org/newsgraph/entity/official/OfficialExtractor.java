package org.newsgraph.entity.official;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
  private final HolderSharing sharing = new HolderSharing(lexicon);

  /** Creates an extractor that knows states by the names, demonyms and capitals of countries. */
  public OfficialExtractor(Countries countries) {
    StatePhraseFinder states = new StatePhraseFinder(countries);
    BodyReader bodies = new BodyReader(lexicon, states);
    posts = new PostReader(lexicon, states, bodies);
    territories = new TerritoryReader(lexicon, countries, states, bodies);
    holders = new HolderFinder(lexicon);
  }

  /**
   * Returns the mentions in the order of the text; posts of companies and the like are left out.
   */
  public List<OfficialMention> extract(AnnotatedArticle annotated) {
    List<OfficialMention> found = new ArrayList<>();
    List<OfficialMention> personal = new ArrayList<>();
    for (Sentence sentence : annotated.sentences()) {
      SentenceView text = new SentenceView(annotated.article(), sentence);
      for (HeldPost held : sharing.share(text, heldPosts(text))) {
        List<OfficialMention> read = publicly(text, held);
        found.addAll(read);
        if (read.isEmpty() && isPersonal(held.post())) {
          personal.addAll(personal(text, held));
        }
      }
    }
    return withPersonal(found, personal);
  }

  private List<OfficialMention> publicly(SentenceView text, HeldPost held) {
    Post post = held.post();
    if (!post.plural()) {
      return official(text, held).stream().toList();
    }
    return isPublic(text, post, Territory.none(post.to())) ? several(text, post) : List.of();
  }

  private boolean isPersonal(Post post) {
    return post.body().isPresent() && lexicon.is(PostWord.PERSONAL, lastWord(post.title()));
  }

  private List<OfficialMention> personal(SentenceView text, HeldPost held) {
    return held.post().plural()
        ? several(text, held.post())
        : held.holder().stream().map(holder -> named(text, held, holder)).toList();
  }

  /** Adds the posts with people who hold posts themselves: "Poe adviser Ada Roe". */
  private static List<OfficialMention> withPersonal(
      List<OfficialMention> found, List<OfficialMention> personal) {
    Set<String> principals =
        found.stream()
            .flatMap(mention -> mention.person().stream())
            .map(person -> lastWord(person.text()))
            .collect(Collectors.toSet());
    return Stream.concat(
            found.stream(),
            personal.stream()
                .filter(
                    mention ->
                        mention
                            .of()
                            .map(OfficialExtractor::lastWord)
                            .filter(principals::contains)
                            .isPresent()))
        .sorted(Comparator.comparing(mention -> mention.evidence().span()))
        .toList();
  }

  private static String lastWord(String words) {
    return words.substring(words.lastIndexOf(' ') + 1);
  }

  private List<HeldPost> heldPosts(SentenceView text) {
    return posts.read(text).stream().map(post -> held(text, post)).toList();
  }

  private HeldPost held(SentenceView text, Post post) {
    Territory territory = territories.after(text, post);
    return new HeldPost(
        post, territory, post.plural() ? Optional.empty() : holders.find(text, post, territory));
  }

  /** Those who hold a post in the plural: "Senators Ada Roe of Lund and Ben Poe of Foo". */
  private List<OfficialMention> several(SentenceView text, Post post) {
    List<OfficialMention> found = new ArrayList<>();
    int from = post.from();
    Optional<Holder> next = holders.at(text, post.to()).or(() -> holders.listed(text, post.head()));
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

  private Optional<OfficialMention> official(SentenceView text, HeldPost held) {
    Post post = held.post();
    Territory territory = held.territory();
    if (held.holder().isEmpty()) {
      return isPublic(text, post, territory)
              && isUnnamed(text, post, territory)
              && !holders.isPredicate(text, post)
          ? Optional.of(unnamed(text, post, territory))
          : Optional.empty();
    }
    Holder holder = held.holder().get();
    boolean ranked = holders.rankBefore(text, holder.from()) < holder.from();
    return ranked || isPublic(text, post, home(text, held, holder))
        ? Optional.of(named(text, held, holder))
        : Optional.empty();
  }

  private OfficialMention named(SentenceView text, HeldPost held, Holder holder) {
    Post said = holders.said(text, held.post(), holder);
    int rank = holders.rankBefore(text, holder.from());
    return named(text, said, home(text, held, holder), holder, rank);
  }

  /** What the post is of, which may stand behind the holder's name, too. */
  private Territory home(SentenceView text, HeldPost held, Holder holder) {
    boolean bare = held.territory().words().isEmpty() && held.isBeforeName();
    Territory home = bare ? territories.ofHolder(text, holder.to()) : held.territory();
    boolean fits = isOffice(held.post()) || home.words().filter(lexicon::namesBody).isPresent();
    return !bare || fits ? home : held.territory();
  }

  private boolean isPublic(SentenceView text, Post post, Territory territory) {
    if (isMember(post)) {
      return Stream.concat(post.body().stream(), territory.words().stream())
          .anyMatch(lexicon::namesLegislature);
    }
    if (post.state().isPresent() || territory.state().isPresent()) {
      return post.body().isEmpty() || post.publicBody() || isOffice(post);
    }
    boolean bare = post.body().isEmpty() && territory.words().isEmpty();
    boolean ofCompany =
        lexicon.is(PostWord.CORPORATE, text.lower(post.head()))
            && !post.capital()
            && post.status() == PostStatus.CURRENT
            && !lexicon.is(PostWord.QUALITY, text.lower(post.to() - 2));
    boolean named = post.publicBody() || territory.open();
    boolean common = isOffice(post) && bare && !ofCompany;
    return named || common || isSurelyPublic(text, post, territory);
  }

  /** Whoever is said to be a member has a post only in a legislature or the like. */
  private static boolean isMember(Post post) {
    return post.title().equals("member");
  }

  /**
   * A title that no firm or club has, whatever stands beside it: "Roman Catholic Pope Pius", "LRP
   * member of parliament Ada Roe", "Sylvanian health secretary Ada Roe".
   */
  private boolean isSurelyPublic(SentenceView text, Post post, Territory territory) {
    if (isOffice(post) && lexicon.namesLegislature(post.title())) {
      return true;
    }
    String word = text.lower(post.head());
    boolean office =
        lexicon
            .head(word)
            .filter(head -> head.scope() == Scope.UNIQUE || head.scope() == Scope.OFFICE)
            .isPresent();
    boolean of = post.body().isPresent() || territory.words().isPresent();
    boolean field = post.scope() == Scope.UNIQUE && post.title().indexOf(' ') > 0;
    boolean minister = field && lexicon.is(PostWord.PORTFOLIO_POST, word);
    return of && (minister || office && !lexicon.is(PostWord.ANYWHERE, word));
  }

  private static boolean isOffice(Post post) {
    return post.scope() == Scope.UNIQUE || post.scope() == Scope.OFFICE;
  }

  /**
   * Whether the words say who it is: a post with one holder, of a state that is named, or one whose
   * holder the article names elsewhere ("the Ohio senator", "the former secretary of state").
   */
  private boolean isUnnamed(SentenceView text, Post post, Territory territory) {
    boolean known =
        post.state().isPresent()
            || territory.state().isPresent()
            || (post.publicBody() && isProper(post.body()))
            || (territory.open() && isProper(territory.words()))
            || (post.status() == PostStatus.FORMER && post.title().contains(" of "));
    boolean apposed = text.isPerson(post.from() - 2) && text.lower(post.from() - 1).equals(",");
    boolean one =
        post.scope() == Scope.UNIQUE
            || lexicon.is(PostWord.REPRESENTING, text.lower(post.head()))
            || post.status() == PostStatus.FORMER && post.scope() != Scope.ROLE;
    return one && post.definite() && known && !text.tag(post.to()).startsWith("NNP") && !apposed;
  }

  private static boolean isProper(Optional<String> body) {
    return body.filter(words -> Character.isUpperCase(words.codePointAt(0))).isPresent();
  }

  /** A post with its holder's name, and the military rank that starts at {@code rank}, if any. */
  private OfficialMention named(
      SentenceView text, Post post, Territory territory, Holder person, int rank) {
    boolean inFront = rank < person.from() && (rank >= post.to() || person.to() <= post.from());
    boolean first = person.from() < post.from();
    boolean apart = person.told().isPresent();
    int from = apart ? post.from() : Math.min(post.from(), inFront ? rank : person.from());
    int to = apart ? territory.to() : Math.max(person.to(), first ? territory.to() : post.to());
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
    int to = territory.open() ? territory.to() : post.to();
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

  /**
   * Gives a post without a name the holder of the one beside it: "former Ohio governor and US
   * Senator Ada Roe", "Ada Roe, mayor of Lund and chair of the council".
   *
   * <p>Immutable, so one instance may be shared between threads.
   */
  private static final class HolderSharing {

    private final PostLexicon lexicon;

    HolderSharing(PostLexicon lexicon) {
      this.lexicon = lexicon;
    }

    /** Returns the posts of a sentence, in order, with the holders that they share. */
    List<HeldPost> share(SentenceView text, List<HeldPost> posts) {
      List<HeldPost> shared = new ArrayList<>(posts);
      for (int i = shared.size() - 2; i >= 0; i--) {
        HeldPost post = shared.get(i);
        HeldPost next = shared.get(i + 1);
        if (post.holder().isEmpty() && next.isBeforeName() && leadsTo(text, post, next)) {
          shared.set(i, post.by(next.holder().orElseThrow()));
        }
      }
      for (int i = 1; i < shared.size(); i++) {
        HeldPost post = shared.get(i);
        HeldPost last = shared.get(i - 1);
        if (post.holder().isEmpty() && last.isBehindName() && goesOn(text, last, post)) {
          shared.set(i, post.by(holder(last)));
        }
      }
      return shared;
    }

    private boolean leadsTo(SentenceView text, HeldPost post, HeldPost next) {
      int from = post.territory().to();
      String between = from < next.post().from() ? text.joined(from, next.post().from()) : "";
      boolean both = !post.post().definite() && lexicon.is(PostWord.COORDINATOR, between);
      boolean adjoined = from == next.post().from() && isWhole(post);
      boolean apposed = between.equals(",") && isWhole(post) && !goesOnWith(text, next.holder());
      return both || adjoined || apposed;
    }

    private static boolean isWhole(HeldPost post) {
      return post.post().definite()
          || post.post().body().isPresent()
          || post.territory().words().isPresent();
    }

    /** Whether another item of a list follows the name. */
    private boolean goesOnWith(SentenceView text, Optional<Holder> holder) {
      return holder
          .filter(name -> lexicon.is(PostWord.COORDINATOR, text.lower(name.to())))
          .isPresent();
    }

    private boolean goesOn(SentenceView text, HeldPost last, HeldPost post) {
      int from = last.territory().to();
      int to = post.post().from();
      return from < to
          && !post.post().definite()
          && IntStream.range(from, to).anyMatch(i -> isLink(text, i))
          && IntStream.range(from, to)
              .allMatch(i -> isLink(text, i) || lexicon.is(PostWord.DETERMINER, text.lower(i)));
    }

    private boolean isLink(SentenceView text, int index) {
      return lexicon.is(PostWord.NEXT_ITEM, text.lower(index));
    }

    /** The name with the status of the post before, which holds for both. */
    private static Holder holder(HeldPost last) {
      Holder name = last.holder().orElseThrow();
      PostStatus status = name.told().orElse(last.post().status());
      return new Holder(name.from(), name.to(), Optional.of(status));
    }
  }

  /**
   * A post in a sentence with what follows it and who holds it.
   *
   * @param post the words of the post
   * @param territory what "of ..." behind it says
   * @param holder the name of whoever holds it, empty if none is found
   */
  private record HeldPost(Post post, Territory territory, Optional<Holder> holder) {

    /** The same post, held by somebody. */
    HeldPost by(Holder other) {
      return new HeldPost(post, territory, Optional.of(other));
    }

    /** Whether the holder's name stands behind the title. */
    boolean isBeforeName() {
      return holder.filter(name -> name.from() >= post.to()).isPresent();
    }

    /** Whether the holder's name stands before the title. */
    boolean isBehindName() {
      return holder.filter(name -> name.to() <= post.from()).isPresent();
    }
  }
}
