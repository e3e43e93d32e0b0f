package org.newsgraph.resolve.post;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.newsgraph.model.facts.EntityKey;
import org.newsgraph.model.facts.Official;
import org.newsgraph.model.facts.Reason;
import org.newsgraph.model.facts.Unresolved;
import org.newsgraph.model.findings.ActorMention;
import org.newsgraph.model.findings.ActorType;
import org.newsgraph.model.findings.Country;
import org.newsgraph.model.findings.OfficialMention;
import org.newsgraph.model.text.Passage;
import org.newsgraph.model.text.Span;
import org.newsgraph.model.text.SpanIndex;
import org.newsgraph.resolve.identity.ActorDraft;
import org.newsgraph.resolve.identity.Authority;
import org.newsgraph.resolve.identity.LinkedPlaces;
import org.newsgraph.resolve.identity.MentionedActors;
import org.newsgraph.resolve.identity.StatesNamed;

/** Gives posts to the actors of an article, and makes actors of the unnamed holders of posts. */
public final class OfficialTable {

  /** How many states are worth showing for a post of which nothing tells whose it is. */
  private static final int CONSIDERED = 3;

  private final PostStates states;
  private final StatesNamed named;
  private final PostGenders genders = new PostGenders();
  private final List<Holding> holdings = new ArrayList<>();
  private final SpanIndex<Holding> places = new SpanIndex<>();

  public OfficialTable(LinkedPlaces places, Authority authority, StatesNamed named) {
    states = new PostStates(places, authority, named);
    this.named = named;
  }

  /** Takes the mentions of officials; adds their holders' mentions to the actors. */
  public void add(List<OfficialMention> mentions, MentionedActors actors) {
    for (OfficialMention mention : mentions) {
      mention
          .person()
          .flatMap(person -> holder(person, actors))
          .ifPresent(
              holder -> {
                take(holder, mention, states.of(mention, actors));
                UnnamedHolder.replaced(mention, actors).stream()
                    .filter(words -> !words.plural())
                    .forEach(words -> actors.put(words, holder));
              });
    }
    for (OfficialMention mention : mentions) {
      if (mention.person().isEmpty()) {
        unnamed(mention, actors);
      }
    }
  }

  private void take(ActorDraft holder, OfficialMention mention, Optional<Country> state) {
    Holding holding = new Holding(holder, mention, state);
    holder.holdsPost(holding.state(), genders.of(mention.post()));
    holdings.add(holding);
    places.add(mention.evidence().span(), holding);
  }

  private static Optional<ActorDraft> holder(Passage person, MentionedActors actors) {
    return actors
        .overlapping(person.span())
        .filter(mention -> actors.get(mention).type() == ActorType.PERSON)
        .min(Comparator.comparing(mention -> mention.passage().span()))
        .map(actors::get);
  }

  private void unnamed(OfficialMention mention, MentionedActors actors) {
    List<ActorMention> replaced = UnnamedHolder.replaced(mention, actors);
    ActorMention own = UnnamedHolder.mention(mention, replaced, genders.of(mention.post()));
    Optional<ActorDraft> same = sameHolder(mention);
    ActorDraft holder = same.orElseGet(() -> new ActorDraft(own, ActorType.PERSON));
    replaced.forEach(actors::remove);
    same.ifPresent(draft -> draft.add(own));
    actors.put(own, holder);
    if (same.isEmpty()) {
      take(holder, mention, states.of(mention, actors));
    }
  }

  private Optional<ActorDraft> sameHolder(OfficialMention mention) {
    return holdings.stream()
        .filter(holding -> holding.mention().post().equals(mention.post()))
        .filter(holding -> holding.anyState().equals(mention.state()))
        .map(Holding::holder)
        .reduce((first, second) -> second);
  }

  /** The holder whom the words that give the post name, where the head of a source is in them. */
  public Optional<ActorDraft> holderAt(Span head) {
    return places.around(head).map(Holding::holder).findFirst();
  }

  /** The holder of the post that ends in this noun ("the minister"), the last one named. */
  public Optional<ActorDraft> holderOf(String noun, int before) {
    return holdings.stream()
        .filter(holding -> holding.mention().evidence().span().begin() < before)
        .filter(holding -> (" " + holding.mention().post()).endsWith(" " + noun))
        .map(Holding::holder)
        .reduce((first, second) -> second);
  }

  /**
   * The posts of which nothing tells whose they are, with the states that the article speaks of. Of
   * a post of a body without a state, such as an alliance, nothing is to be told.
   */
  public List<Unresolved> unresolved() {
    return byPost().stream()
        .map(OfficialTable::fullest)
        .filter(holding -> holding.anyState().isEmpty() && holding.mention().of().isEmpty())
        .map(holding -> unresolved(holding.mention().evidence()))
        .toList();
  }

  private Unresolved unresolved(Passage words) {
    List<String> states = named.mostNamed().stream().limit(CONSIDERED).toList();
    Reason reason = states.size() > 1 ? Reason.AMBIGUOUS : Reason.NO_ANTECEDENT;
    return new Unresolved("state", words, reason, states);
  }

  /** Each person's posts, once each, with all that the article tells of them. */
  public List<Official> officials(Map<ActorDraft, EntityKey> keys) {
    return byPost().stream()
        .map(same -> official(same, keys))
        .sorted(Comparator.comparing(official -> official.evidence().span()))
        .toList();
  }

  private Collection<List<Holding>> byPost() {
    Map<Object, List<Holding>> byPost = new LinkedHashMap<>();
    for (Holding holding : holdings) {
      OfficialMention mention = holding.mention();
      byPost
          .computeIfAbsent(
              List.of(holding.holder(), mention.post(), mention.status()),
              post -> new ArrayList<>())
          .add(holding);
    }
    return byPost.values();
  }

  private static Holding fullest(List<Holding> same) {
    return same.stream().max(Comparator.comparingInt(Holding::fullness)).orElseThrow();
  }

  private static Official official(List<Holding> same, Map<ActorDraft, EntityKey> keys) {
    Holding fullest = fullest(same);
    OfficialMention mention = fullest.mention();
    ActorDraft holder = fullest.holder();
    boolean named = mention.person().isPresent();
    return new Official(
        keys.get(holder),
        named ? Optional.of(holder.name()) : Optional.empty(),
        mention.post(),
        mention.of(),
        fullest.state(),
        mention.status(),
        same.stream().map(h -> h.mention().rank()).flatMap(Optional::stream).findFirst(),
        mention.evidence());
  }
}
