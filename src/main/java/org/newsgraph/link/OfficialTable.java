package org.newsgraph.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.newsgraph.model.ActorMention;
import org.newsgraph.model.ActorMention.Form;
import org.newsgraph.model.ActorMention.Gender;
import org.newsgraph.model.ActorType;
import org.newsgraph.model.Country;
import org.newsgraph.model.Mention;
import org.newsgraph.model.Official;
import org.newsgraph.model.OfficialMention;
import org.newsgraph.model.Passage;
import org.newsgraph.model.Place;
import org.newsgraph.model.Span;

/** Gives posts to the actors of an article, and makes actors of the unnamed holders of posts. */
final class OfficialTable {

  /** A post and its holder. */
  private record Holding(ActorDraft holder, OfficialMention mention, Optional<Country> state) {}

  private final LinkedPlaces places;
  private final List<Holding> holdings = new ArrayList<>();

  OfficialTable(LinkedPlaces places) {

    this.places = places;
  }

  /** Takes the mentions of officials; adds their holders' mentions to the actors. */
  void add(List<OfficialMention> mentions, Map<ActorMention, ActorDraft> actors) {
    for (OfficialMention mention : mentions) {
      mention.person().flatMap(person -> holder(person, actors)).ifPresent(d -> take(d, mention));
    }
    for (OfficialMention mention : mentions) {
      if (mention.person().isEmpty()) {
        unnamed(mention, actors);
      }
    }
  }

  private void take(ActorDraft holder, OfficialMention mention) {
    Optional<Country> state = mention.state().or(() -> mention.of().flatMap(this::stateOfPlace));
    holder.holdsPost(state, gender(mention.post()));
    holdings.add(new Holding(holder, mention, state));
  }

  private static Optional<ActorDraft> holder(Passage person, Map<ActorMention, ActorDraft> actors) {
    return actors.keySet().stream()
        .filter(mention -> mention.passage().span().overlaps(person.span()))
        .filter(mention -> actors.get(mention).type() == ActorType.PERSON)
        .min(Comparator.comparing(mention -> mention.passage().span()))
        .map(actors::get);
  }

  private void unnamed(OfficialMention mention, Map<ActorMention, ActorDraft> actors) {
    List<ActorMention> inside =
        actors.keySet().stream()
            .filter(m -> mention.evidence().span().overlaps(m.passage().span()))
            .filter(m -> m.type().filter(type -> type == ActorType.GROUP).isPresent())
            .toList();
    ActorMention own = actorMention(mention, inside);
    Optional<ActorDraft> same = sameHolder(mention);
    ActorDraft holder = same.orElseGet(() -> new ActorDraft(own, ActorType.PERSON));
    inside.forEach(actors::remove);
    same.ifPresent(draft -> draft.add(own));
    actors.put(own, holder);
    if (same.isEmpty()) {
      take(holder, mention);
    }
  }

  private Optional<ActorDraft> sameHolder(OfficialMention mention) {
    return holdings.stream()
        .filter(holding -> holding.mention().post().equals(mention.post()))
        .filter(holding -> state(holding).equals(mention.state()))
        .map(Holding::holder)
        .reduce((first, second) -> second);
  }

  private static Optional<Country> state(Holding holding) {
    return holding
        .state()
        .or(holding.holder()::state)
        .or(() -> holding.holder().known().flatMap(Authority.Entry::state));
  }

  private ActorMention actorMention(OfficialMention mention, List<ActorMention> inside) {
    Passage passage = mention.evidence();
    return inside.stream()
        .findFirst()
        .map(m -> renamed(m, passage, mention))
        .orElseGet(
            () ->
                new ActorMention(
                    passage,
                    passage.text(),
                    new org.newsgraph.model.Span(passage.span().end() - 1, passage.span().end()),
                    Form.NOMINAL,
                    Optional.of(ActorType.PERSON),
                    mention.state(),
                    false,
                    gender(mention.post()),
                    0,
                    true));
  }

  private static ActorMention renamed(ActorMention m, Passage passage, OfficialMention mention) {
    return new ActorMention(
        passage,
        passage.text(),
        m.head(),
        Form.NOMINAL,
        Optional.of(ActorType.PERSON),
        mention.state(),
        false,
        gender(mention.post()),
        m.sentence(),
        m.subject());
  }

  private static Gender gender(String post) {
    if (post.endsWith("woman") || post.matches("queen|empress|princess")) {
      return Gender.FEMALE;
    }
    return post.endsWith("man") || post.matches("king|emperor|prince")
        ? Gender.MALE
        : Gender.UNKNOWN;
  }

  /** The holder whom the words that give the post name, where the head of a source is in them. */
  Optional<ActorDraft> holderAt(Span head) {
    return holdings.stream()
        .filter(holding -> holding.mention().evidence().span().contains(head))
        .map(Holding::holder)
        .findFirst();
  }

  /** The holder of the post that ends in this noun ("the minister"), the last one named. */
  Optional<ActorDraft> holderOf(String noun, int before) {
    return holdings.stream()
        .filter(holding -> holding.mention().evidence().span().begin() < before)
        .filter(
            holding ->
                holding.mention().post().matches("(.* )?" + java.util.regex.Pattern.quote(noun)))
        .map(Holding::holder)
        .reduce((first, second) -> second);
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

  /** Each person's posts, once each, with all that the article tells of them. */
  List<Official> officials(Map<ActorDraft, org.newsgraph.model.EntityKey> keys) {
    Map<String, List<Holding>> byPost = new LinkedHashMap<>();
    for (Holding holding : holdings) {
      byPost
          .computeIfAbsent(
              keys.get(holding.holder()).slug()
                  + " "
                  + keys.get(holding.holder()).global()
                  + holding.mention().post()
                  + holding.mention().status(),
              post -> new ArrayList<>())
          .add(holding);
    }
    return byPost.values().stream()
        .map(same -> official(same, keys))
        .sorted(Comparator.comparing(official -> official.evidence().span()))
        .collect(Collectors.toList());
  }

  private Official official(
      List<Holding> same, Map<ActorDraft, org.newsgraph.model.EntityKey> keys) {
    Holding fullest =
        same.stream().max(Comparator.comparingInt(OfficialTable::fullness)).orElseThrow();
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

  private static int fullness(Holding holding) {
    return (holding.state().isPresent() ? 2 : 0) + (holding.mention().of().isPresent() ? 1 : 0);
  }
}
