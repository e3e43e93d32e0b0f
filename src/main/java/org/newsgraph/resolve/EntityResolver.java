package org.newsgraph.resolve;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.newsgraph.gazetteer.Countries;
import org.newsgraph.model.facts.ArticleFacts;
import org.newsgraph.model.facts.EntityKey;
import org.newsgraph.model.facts.Mention;
import org.newsgraph.model.facts.QuantityClaim;
import org.newsgraph.model.facts.Unresolved;
import org.newsgraph.model.findings.ActorMention;
import org.newsgraph.model.findings.ActorMention.Form;
import org.newsgraph.model.findings.ActorType;
import org.newsgraph.model.findings.Findings;
import org.newsgraph.resolve.coreference.Attributions;
import org.newsgraph.resolve.coreference.ContentIndex;
import org.newsgraph.resolve.coreference.SpeakerResolver;
import org.newsgraph.resolve.identity.ActorDraft;
import org.newsgraph.resolve.identity.ActorKeys;
import org.newsgraph.resolve.identity.ActorMentions;
import org.newsgraph.resolve.identity.ActorNames;
import org.newsgraph.resolve.identity.ActorTable;
import org.newsgraph.resolve.identity.Authority;
import org.newsgraph.resolve.identity.CoreNames;
import org.newsgraph.resolve.identity.GenericBodies;
import org.newsgraph.resolve.identity.LinkedPlaces;
import org.newsgraph.resolve.identity.MentionedActors;
import org.newsgraph.resolve.identity.NounClasses;
import org.newsgraph.resolve.identity.StatesNamed;
import org.newsgraph.resolve.post.OfficialTable;

/**
 * Decides who and what the findings of an article stand for: one actor for all its names, the
 * speaker behind a pronoun, the statement that claims a number. What cannot be decided is left
 * unresolved, with the candidates.
 *
 * <p>Stateless, so one instance may be shared between threads.
 */
public final class EntityResolver {

  private final PlaceResolution places;
  private final Authority authority;
  private final ActorMentions actorMentions;
  private final NounClasses nouns = new NounClasses();
  private final CoreNames names;

  public EntityResolver(Countries countries, PlaceResolution places) {
    this.places = places;
    this.names = new CoreNames(countries);
    this.authority = new Authority(countries);
    this.actorMentions = new ActorMentions(countries, authority);
  }

  /** The same findings always give the same facts. */
  public ArticleFacts link(Findings findings) {
    LinkedPlaces where = places.link(findings.article(), findings.places());
    List<ActorMention> named = actorMentions.of(findings);
    StatesNamed states = new StatesNamed(named, where, authority);
    ActorTable table =
        new ActorTable(
            new ActorNames(names), nouns, authority, states, new GenericBodies(findings.article()));
    MentionedActors actors = actors(named, table);
    OfficialTable officials = new OfficialTable(where, authority, states);
    officials.add(findings.officials(), actors);
    SpeakerResolver speakers = new SpeakerResolver(findings, actors, officials);
    List<Optional<ActorDraft>> sources = speakers.resolve();
    Map<ActorDraft, EntityKey> keys = new ActorKeys(names, nouns).of(counted(actors, sources));
    ContentIndex contents = new ContentIndex(findings.statements());
    List<Mention> mentions = TextMentions.of(where, actors, keys);
    return ArticleFacts.of(findings.article())
        .actors(
            keys.entrySet().stream().map(entry -> entry.getKey().actor(entry.getValue())).toList())
        .officials(officials.officials(keys))
        .attributions(Attributions.of(contents, findings.statements(), sources, keys))
        .places(where.places())
        .quantities(claims(findings, contents))
        .mentions(mentions)
        .unresolved(
            unresolved(
                Stream.of(
                    where.unresolved(),
                    table.unresolved(),
                    officials.unresolved(),
                    speakers.unresolved())))
        .build();
  }

  private static List<QuantityClaim> claims(Findings findings, ContentIndex contents) {
    return findings.quantities().stream()
        .map(quantity -> new QuantityClaim(quantity, contents.innermost(quantity.passage().span())))
        .toList();
  }

  private static List<Unresolved> unresolved(Stream<List<Unresolved>> parts) {
    return parts
        .flatMap(List::stream)
        .sorted(Comparator.comparing(item -> item.passage().span()))
        .toList();
  }

  private static MentionedActors actors(List<ActorMention> mentions, ActorTable table) {
    MentionedActors actors = new MentionedActors();
    mentions.stream()
        .filter(mention -> mention.form() != Form.PRONOUN && mention.type().isPresent())
        .forEach(mention -> actors.put(mention, table.add(mention)));
    return actors;
  }

  private static List<ActorDraft> counted(
      MentionedActors actors, List<Optional<ActorDraft>> sources) {
    Set<ActorDraft> speaking = new HashSet<>();
    sources.forEach(source -> source.ifPresent(speaking::add));
    return actors
        .drafts()
        .filter(
            draft -> draft.counts() || draft.type() == ActorType.STATE || speaking.contains(draft))
        .toList();
  }
}
