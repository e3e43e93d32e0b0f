package org.newsgraph.resolve.post;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.newsgraph.lexicon.Lexicon;
import org.newsgraph.model.facts.Mention;
import org.newsgraph.model.facts.Place;
import org.newsgraph.model.facts.Unresolved;
import org.newsgraph.model.findings.ActorMention;
import org.newsgraph.model.findings.ActorMention.Form;
import org.newsgraph.model.findings.ActorMention.Gender;
import org.newsgraph.model.findings.ActorType;
import org.newsgraph.model.findings.Country;
import org.newsgraph.model.findings.OfficialMention;
import org.newsgraph.model.findings.PostStatus;
import org.newsgraph.model.text.Passage;
import org.newsgraph.model.text.Span;
import org.newsgraph.resolve.identity.ActorCluster;
import org.newsgraph.resolve.identity.ActorClusters;
import org.newsgraph.resolve.identity.AuthorityFile;
import org.newsgraph.resolve.identity.DomesticWords;
import org.newsgraph.resolve.identity.StateSalience;
import org.newsgraph.resolve.place.PlaceResolver.ResolvedPlaces;
import org.newsgraph.resolve.post.PostHoldings.Holding;

/**
 * Assigns public posts to the actors of an article. Posts of people whom the article names go to
 * their clusters; other posts ("the Freedonian president") get a cluster of their own, which takes
 * the place of the group that the same words were taken for.
 *
 * <p>Stateless, so one instance may be shared between threads.
 */
public final class PostAssigner {

  /** How many sentences before a description the person whom it means is named at most. */
  private static final int NEAR = 3;

  private final AuthorityFile authority;
  private final DomesticWords domestic;

  /** Titles of which a territory has several holders at a time. */
  private final Set<String> several = Lexicon.words("post-heads.tsv", 4, "office");

  /** Titles by which, with the name of the territory, the article speaks of someone it names. */
  private final Set<String> knownByPlace = Lexicon.words("post-words.tsv", 2, "representing");

  private final Map<String, Gender> genders =
      Lexicon.table("post-heads.tsv", 4).stream()
          .filter(row -> !row.get(2).equals("-"))
          .collect(
              Collectors.toUnmodifiableMap(
                  row -> row.get(0), row -> row.get(2).equals("m") ? Gender.MALE : Gender.FEMALE));

  /**
   * @param authority gives the states of well-known bodies whose posts are mentioned
   */
  public PostAssigner(AuthorityFile authority) {
    this.authority = authority;
    this.domestic = new DomesticWords(authority);
  }

  /**
   * The actors of an article with their posts.
   *
   * @param actors what is known of them besides, with clusters for unnamed holders at the end
   * @param posts who holds which post
   * @param unresolved posts of which nothing says whose they are
   */
  public record Assigned(ActorClusters actors, PostHoldings posts, List<Unresolved> unresolved) {

    /** Copies the list. */
    public Assigned {
      unresolved = List.copyOf(unresolved);
    }
  }

  /**
   * Assigns posts.
   *
   * @param mentions the words that give someone a post
   * @param actors the clusters of the article
   * @param places give the states of posts of territories
   * @param states which states the article is about
   */
  public Assigned assign(
      List<OfficialMention> mentions,
      ActorClusters actors,
      ResolvedPlaces places,
      StateSalience states) {
    Run run = new Run(actors.edit(), places, states);
    mentions.forEach(run::addNamed);
    mentions.stream().filter(mention -> mention.person().isEmpty()).forEach(run::addUnnamed);
    ActorClusters changed = run.actors.build();
    PostHoldings posts = new PostHoldings(run.holdings);
    return new Assigned(changed, posts, posts.unresolved(changed, states));
  }

  /** {@code UNKNOWN} unless the last word of the title says it ("spokeswoman", "king"). */
  private Gender gender(String title) {
    return genders.getOrDefault(title.substring(title.lastIndexOf(' ') + 1), Gender.UNKNOWN);
  }

  private static boolean isOneOf(Set<String> nouns, String title) {
    return nouns.contains(title.substring(title.lastIndexOf(' ') + 1));
  }

  /** The clusters of one article while posts are assigned to them. */
  private final class Run {

    private final ActorClusters.Editor actors;
    private final ResolvedPlaces places;
    private final StateSalience states;
    private final List<Holding> holdings = new ArrayList<>();

    Run(ActorClusters.Editor actors, ResolvedPlaces places, StateSalience states) {
      this.actors = actors;
      this.places = places;
      this.states = states;
    }

    void addNamed(OfficialMention mention) {
      mention
          .person()
          .flatMap(this::person)
          .ifPresent(
              holder -> {
                hold(holder, mention);
                replaced(mention).stream()
                    .filter(words -> !words.plural())
                    .forEach(words -> actors.assign(words, holder));
              });
    }

    private Optional<Integer> person(Passage name) {
      return actors
          .overlapping(name.span())
          .filter(mention -> actors.get(mention).type() == ActorType.PERSON)
          .min(Comparator.comparing(mention -> mention.passage().span()))
          .map(actors::indexOf);
    }

    void addUnnamed(OfficialMention mention) {
      List<ActorMention> replaced = replaced(mention);
      ActorMention own = holderMention(mention, replaced);
      Optional<Integer> same = sameHolder(mention);
      Optional<Integer> described = same.or(() -> described(mention, own));
      if (described.isEmpty() && isOneOfMany(mention)) {
        return;
      }
      replaced.forEach(actors::remove);
      if (described.isPresent()) {
        actors.set(described.get(), actors.get(described.get()).with(own));
      }
      int holder = described.orElseGet(() -> actors.add(ActorCluster.of(own, ActorType.PERSON)));
      actors.assign(own, holder);
      if (same.isEmpty()) {
        hold(holder, mention);
      }
    }

    /** Whether the title alone never says who it is, as several hold or held the post. */
    private boolean isOneOfMany(OfficialMention mention) {
      return mention.status() == PostStatus.FORMER || isOneOf(several, mention.post());
    }

    /**
     * Whom "the Ohio senator" or "the former secretary of state" means: who holds the post by other
     * words, else, where a place or body is named, who was last spoken of and holds no other.
     */
    private Optional<Integer> described(OfficialMention mention, ActorMention own) {
      return isOneOfMany(mention) || isOneOf(knownByPlace, mention.post())
          ? holdings.stream()
              .filter(holding -> holding.isMeantBy(mention))
              .map(Holding::holder)
              .reduce((first, second) -> second)
              .or(() -> mention.of().flatMap(of -> lastSpokenOf(own)))
          : Optional.empty();
    }

    /** The person named last in the sentence, else the one whom the sentences before are about. */
    private Optional<Integer> lastSpokenOf(ActorMention own) {
      List<ActorMention> named =
          actors
              .before(own.passage().span().begin())
              .takeWhile(mention -> mention.sentence() >= own.sentence() - NEAR)
              .filter(mention -> mention.form() == Form.NAME)
              .filter(mention -> actors.get(mention).type() == ActorType.PERSON)
              .filter(mention -> !holdsPost(actors.indexOf(mention)))
              .toList();
      return named.stream()
          .filter(mention -> mention.sentence() == own.sentence() || mention.subject())
          .findFirst()
          .or(() -> named.stream().findFirst())
          .map(actors::indexOf);
    }

    private boolean holdsPost(int person) {
      return holdings.stream().anyMatch(holding -> holding.holder() == person);
    }

    private void hold(int holder, OfficialMention mention) {
      Optional<Country> known = actors.get(holder).knownState().filter(c -> isDomestic(mention));
      Optional<Country> home = setting(mention).filter(c -> isDomestic(mention));
      Optional<Country> state =
          state(mention).or(() -> home.filter(c -> known.isEmpty() || known.equals(home)));
      actors.set(holder, actors.get(holder).holdingPost(state, gender(mention.post())));
      Optional<Country> background = state.isEmpty() ? known : Optional.empty();
      holdings.add(new Holding(holder, mention, state, background));
    }

    private Optional<Country> setting(OfficialMention mention) {
      return domestic.isRuler(mention.post()) ? states.predominant() : states.dominant();
    }

    /** Whoever was last said to hold a post of this title for this state. */
    private Optional<Integer> sameHolder(OfficialMention mention) {
      return holdings.stream()
          .filter(holding -> holding.mention().post().equals(mention.post()))
          .filter(
              holding ->
                  holding
                      .state()
                      .or(() -> actors.get(holding.holder()).anyState())
                      .equals(mention.state()))
          .map(Holding::holder)
          .reduce((first, second) -> second);
    }

    /** The mentions of groups that the words for the post take the place of. */
    private List<ActorMention> replaced(OfficialMention mention) {
      return actors
          .overlapping(mention.evidence().span())
          .filter(words -> words.type().equals(Optional.of(ActorType.GROUP)))
          .toList();
    }

    /** The mention of an unnamed holder, with the head and the place in the clause of the group. */
    private ActorMention holderMention(OfficialMention post, List<ActorMention> replaced) {
      Passage words = post.evidence();
      Optional<ActorMention> group = replaced.stream().findFirst();
      Span last = new Span(words.span().end() - 1, words.span().end());
      return new ActorMention(
          words,
          words.text(),
          group.map(ActorMention::head).orElse(last),
          Form.NOMINAL,
          Optional.of(ActorType.PERSON),
          post.state(),
          false,
          gender(post.post()),
          group.or(() -> next(words)).map(ActorMention::sentence).orElse(0),
          group.map(ActorMention::subject).orElse(true));
    }

    /** The next mention, which is most often of the same sentence. */
    private Optional<ActorMention> next(Passage words) {
      return actors.after(words.span().begin()).findFirst();
    }

    /**
     * Whose a post is: by the territory's place, else by the words, by the body if it is well
     * known, or by the state in this article of the body or the person that it serves.
     */
    private Optional<Country> state(OfficialMention mention) {
      return mention
          .of()
          .flatMap(this::stateOfPlace)
          .or(mention::state)
          .or(() -> mention.of().flatMap(body -> stateOfKnownBody(body, mention)))
          .or(() -> mention.of().flatMap(body -> stateOfActor(body, mention)));
    }

    /** Whether the post is one of the state in which the article is set, as no other is named. */
    private boolean isDomestic(OfficialMention mention) {
      return domestic.isPost(mention.post()) && mention.of().map(domestic::isBody).orElse(true);
    }

    private Optional<Country> stateOfPlace(String name) {
      return places.mentions().stream()
          .filter(mention -> mention.passage().text().equals(name))
          .map(Mention::entity)
          .flatMap(key -> places.places().stream().filter(place -> place.key().equals(key)))
          .map(Place::country)
          .flatMap(Optional::stream)
          .findFirst();
    }

    private Optional<Country> stateOfKnownBody(String body, OfficialMention post) {
      int position = post.evidence().span().begin();
      return authority
          .find(
              ActorType.ORGANIZATION,
              body,
              Optional.empty(),
              state -> states.isSalient(state, position))
          .flatMap(AuthorityFile.Entry::state);
    }

    /** The state of whom the words for the post mention ("the State Department's", "Roe's"). */
    private Optional<Country> stateOfActor(String body, OfficialMention post) {
      return actors
          .within(post.evidence().span())
          .filter(mention -> body.endsWith(mention.name()))
          .map(actors::get)
          .flatMap(actor -> actor.anyState().stream())
          .findFirst();
    }
  }
}
