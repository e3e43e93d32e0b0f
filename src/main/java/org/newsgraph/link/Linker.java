package org.newsgraph.link;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.newsgraph.gazetteer.Countries;
import org.newsgraph.model.ActorMention;
import org.newsgraph.model.ActorMention.Form;
import org.newsgraph.model.ActorType;
import org.newsgraph.model.ArticleFacts;
import org.newsgraph.model.Claim;
import org.newsgraph.model.EntityKey;
import org.newsgraph.model.Findings;
import org.newsgraph.model.Mention;
import org.newsgraph.model.Unresolved;

/**
 * Decides who and what the findings of an article stand for: one actor for all its names, the
 * speaker behind a pronoun, the statement that claims a number. What cannot be decided is left
 * unresolved, with the candidates.
 *
 * <p>Stateless, so one instance may be shared between threads.
 */
public final class Linker {

  private final Places places;
  private final Authority authority;
  private final ActorMentions actorMentions;
  private final NounClasses nouns = new NounClasses();
  private final CoreNames names;

  public Linker(Countries countries, Places places) {
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
    Speakers speakers = new Speakers(findings, actors, officials);
    List<Optional<ActorDraft>> sources = speakers.resolve();
    Map<ActorDraft, EntityKey> keys = new Keys(names, nouns).of(counted(actors, sources));
    Contents contents = new Contents(findings.statements());
    List<Mention> mentions = TextMentions.of(where, actors, keys);
    return new ArticleFacts(
        findings.article(),
        keys.entrySet().stream().map(entry -> entry.getKey().actor(entry.getValue())).toList(),
        officials.officials(keys),
        Attributions.of(contents, findings.statements(), sources, keys),
        where.places(),
        claims(findings, contents),
        mentions,
        unresolved(
            Stream.of(
                where.unresolved(),
                table.unresolved(),
                officials.unresolved(),
                speakers.unresolved())));
  }

  private static List<Claim> claims(Findings findings, Contents contents) {
    return findings.quantities().stream()
        .map(quantity -> new Claim(quantity, contents.innermost(quantity.passage().span())))
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
