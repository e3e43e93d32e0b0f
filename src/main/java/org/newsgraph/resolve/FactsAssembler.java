package org.newsgraph.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.newsgraph.model.facts.ArticleFacts;
import org.newsgraph.model.facts.Attribution;
import org.newsgraph.model.facts.EntityKey;
import org.newsgraph.model.facts.Mention;
import org.newsgraph.model.facts.QuantityClaim;
import org.newsgraph.model.facts.Unresolved;
import org.newsgraph.model.findings.ActorMention;
import org.newsgraph.model.findings.ActorMention.Form;
import org.newsgraph.model.findings.ActorType;
import org.newsgraph.model.findings.Findings;
import org.newsgraph.model.findings.Quantity;
import org.newsgraph.model.findings.Reading;
import org.newsgraph.model.findings.ReportedStatement;
import org.newsgraph.model.text.SpanIndex;
import org.newsgraph.resolve.coreference.ContentIndex;
import org.newsgraph.resolve.coreference.SpeakerResolver;
import org.newsgraph.resolve.identity.ActorCluster;
import org.newsgraph.resolve.identity.ActorClustering;
import org.newsgraph.resolve.identity.ActorClusters;
import org.newsgraph.resolve.identity.ActorKeys;
import org.newsgraph.resolve.place.ResolvedPlaces;
import org.newsgraph.resolve.post.PostAssigner;

/** Turns what the stages of resolution have decided into facts. */
final class FactsAssembler {

  private final ActorKeys actorKeys;

  FactsAssembler(ActorKeys actorKeys) {
    this.actorKeys = actorKeys;
  }

  ArticleFacts assemble(
      Findings findings,
      ResolvedPlaces places,
      ActorClustering.Clustered clustered,
      PostAssigner.Assigned assigned,
      SpeakerResolver.Resolved resolved) {
    ActorClusters actors = resolved.actors();
    List<Optional<Integer>> speakers = resolved.speakers();
    Map<Integer, EntityKey> keys = actorKeys.assign(actors, kept(actors, speakers));
    ContentIndex contents = new ContentIndex(findings.statements());
    return ArticleFacts.of(findings.article())
        .actors(
            keys.entrySet().stream()
                .map(entry -> actors.get(entry.getKey()).toActor(entry.getValue()))
                .toList())
        .officials(assigned.posts().officials(actors, keys))
        .attributions(attributions(findings.statements(), contents, speakers, keys))
        .places(places.places())
        .quantities(quantities(findings.quantities(), contents))
        .mentions(mentions(places, actors, keys))
        .unresolved(
            Stream.of(
                    places.unresolved(),
                    clustered.unresolved(),
                    assigned.unresolved(),
                    resolved.unresolved())
                .flatMap(List::stream)
                .sorted(Comparator.comparing((Unresolved item) -> item.passage().span()))
                .toList())
        .build();
  }

  /** Groups are kept only where they act or speak. */
  private static List<Integer> kept(ActorClusters actors, List<Optional<Integer>> speakers) {
    Set<Integer> speaking = new HashSet<>();
    speakers.forEach(speaker -> speaker.ifPresent(speaking::add));
    return actors.mentioned().stream()
        .filter(
            index ->
                actors.get(index).type() != ActorType.GROUP
                    || actors.get(index).acts()
                    || speaking.contains(index))
        .toList();
  }

  private static List<Attribution> attributions(
      List<ReportedStatement> statements,
      ContentIndex contents,
      List<Optional<Integer>> speakers,
      Map<Integer, EntityKey> keys) {
    return IntStream.range(0, statements.size())
        .mapToObj(
            i ->
                new Attribution(
                    statements.get(i),
                    speakers.get(i).map(keys::get),
                    outer(statements.get(i), contents).filter(outer -> outer != i)))
        .toList();
  }

  private static Optional<Integer> outer(ReportedStatement statement, ContentIndex contents) {
    return statement.nested() ? contents.innermost(statement.cue().span()) : Optional.empty();
  }

  private static List<QuantityClaim> quantities(List<Quantity> quantities, ContentIndex contents) {
    return quantities.stream()
        .map(quantity -> new QuantityClaim(quantity, contents.innermost(quantity.passage().span())))
        .toList();
  }

  private static List<Mention> mentions(
      ResolvedPlaces places, ActorClusters actors, Map<Integer, EntityKey> keys) {
    List<Mention> mentions = new ArrayList<>();
    SpanIndex<Mention> governments = new SpanIndex<>();
    actors
        .byMention()
        .forEach(
            (words, index) -> {
              if (keys.containsKey(index)) {
                Mention mention = mention(words, actors.get(index), keys.get(index));
                mentions.add(mention);
                if (mention.reading() == Reading.METONYMIC) {
                  governments.add(words.passage().span(), mention);
                }
              }
            });
    places.mentions().forEach(place -> mentions.add(withReading(place, governments)));
    mentions.sort(Comparator.comparing(mention -> mention.passage().span()));
    return mentions;
  }

  private static Mention mention(ActorMention words, ActorCluster actor, EntityKey key) {
    boolean named = words.form() == Form.NAME;
    boolean government = named && actor.type() == ActorType.STATE;
    return new Mention(
        key,
        Optional.of(actor.type()),
        words.passage(),
        government ? Reading.METONYMIC : Reading.LITERAL,
        named);
  }

  /** A name that stands for a government as an actor does not stand for the place there. */
  private static Mention withReading(Mention place, SpanIndex<Mention> governments) {
    return governments.overlapping(place.passage().span()).findAny().isPresent()
        ? new Mention(
            place.entity(), place.type(), place.passage(), Reading.METONYMIC, place.named())
        : place;
  }
}
