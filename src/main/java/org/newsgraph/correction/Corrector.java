package org.newsgraph.correction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.newsgraph.correction.Corrections.CorrectionRequest;
import org.newsgraph.model.facts.Actor;
import org.newsgraph.model.facts.ArticleFacts;
import org.newsgraph.model.facts.Attribution;
import org.newsgraph.model.facts.Correction;
import org.newsgraph.model.facts.Correction.Change;
import org.newsgraph.model.facts.EntityKey;
import org.newsgraph.model.facts.Mention;
import org.newsgraph.model.facts.QuantityClaim;
import org.newsgraph.model.facts.Unresolved;
import org.newsgraph.model.findings.ActorType;
import org.newsgraph.model.findings.Reading;
import org.newsgraph.model.text.Passage;
import org.newsgraph.resolve.identity.ActorKeys;

/** Makes one correction in the facts of an article. */
final class Corrector {

  private Corrector() {}

  /** The facts with the correction made in every attribution that the request fits. */
  static ArticleFacts apply(ArticleFacts facts, CorrectionRequest request) {
    List<Attribution> meant = facts.attributions().stream().filter(request::fits).toList();
    ArticleFacts changed =
        request.change() == Change.NOT_A_STATEMENT
            ? without(facts, meant)
            : spokenBy(facts, meant, request.value().orElseThrow());
    List<Correction> made =
        meant.stream()
            .map(said -> said.statement().cue())
            .distinct()
            .map(cue -> new Correction(request.change(), cue, request.value()))
            .toList();
    return changed.toBuilder()
        .corrections(Stream.concat(facts.corrections().stream(), made.stream()).toList())
        .links(List.of()) // found after all corrections, among the statements that are left
        .build();
  }

  private static ArticleFacts without(ArticleFacts facts, List<Attribution> meant) {
    List<Attribution> all = facts.attributions();
    List<Integer> kept =
        IntStream.range(0, all.size()).filter(i -> !meant.contains(all.get(i))).boxed().toList();
    List<Attribution> attributions =
        kept.stream()
            .map(all::get)
            .map(a -> new Attribution(a.statement(), a.speaker(), moved(all, kept, a.within())))
            .toList();
    List<QuantityClaim> claims =
        facts.quantities().stream()
            .map(claim -> new QuantityClaim(claim.quantity(), moved(all, kept, claim.claimedIn())))
            .toList();
    return facts.toBuilder()
        .attributions(attributions)
        .quantities(claims)
        .unresolved(unresolved(facts, meant))
        .build();
  }

  /** Where an attribution stands now; what was in one that is gone is in the one around that. */
  private static Optional<Integer> moved(
      List<Attribution> all, List<Integer> kept, Optional<Integer> index) {
    Optional<Integer> outer = index;
    while (outer.isPresent() && !kept.contains(outer.get())) {
      outer = all.get(outer.get()).within();
    }
    return outer.map(kept::indexOf);
  }

  private static ArticleFacts spokenBy(ArticleFacts facts, List<Attribution> meant, String name) {
    Optional<Actor> known = facts.actors().stream().filter(a -> isCalled(a, name)).findFirst();
    Actor speaker = known.orElseGet(() -> person(name));
    List<Actor> actors = new ArrayList<>(facts.actors());
    if (known.isEmpty()) {
      actors.add(speaker);
    }
    return facts.toBuilder()
        .actors(actors)
        .attributions(
            facts.attributions().stream()
                .map(a -> meant.contains(a) ? a.by(speaker.key()) : a)
                .toList())
        .mentions(mentions(facts, meant, speaker))
        .unresolved(unresolved(facts, meant))
        .build();
  }

  /** The words stand for the speaker, and for whom they were taken only if nothing else does. */
  private static List<Mention> mentions(
      ArticleFacts facts, List<Attribution> meant, Actor speaker) {
    List<Passage> words = meant.stream().map(Corrector::words).distinct().toList();
    Set<EntityKey> elsewhere =
        facts.mentions().stream()
            .filter(mention -> !words.contains(mention.passage()))
            .map(Mention::entity)
            .collect(Collectors.toUnmodifiableSet());
    List<Mention> mentions = new ArrayList<>(facts.mentions());
    mentions.removeIf(
        mention ->
            mention.type().isPresent()
                && words.contains(mention.passage())
                && (elsewhere.contains(mention.entity())
                    || mention.entity().equals(speaker.key())));
    for (Passage passage : words) {
      mentions.add(
          new Mention(speaker.key(), Optional.of(speaker.type()), passage, Reading.LITERAL, false));
    }
    mentions.sort(Comparator.comparing(mention -> mention.passage().span()));
    return mentions;
  }

  private static List<Unresolved> unresolved(ArticleFacts facts, List<Attribution> meant) {
    List<Passage> words = meant.stream().map(Corrector::words).toList();
    return facts.unresolved().stream()
        .filter(open -> !(open.kind() == Unresolved.Kind.SPEAKER && words.contains(open.passage())))
        .toList();
  }

  private static Passage words(Attribution attribution) {
    return attribution.statement().speaker().orElse(attribution.statement().cue());
  }

  private static boolean isCalled(Actor actor, String name) {
    boolean surname =
        actor.type() == ActorType.PERSON
            && actor.name().toLowerCase(Locale.ROOT).endsWith(" " + name.toLowerCase(Locale.ROOT));
    return surname
        || actor.key().equals(ActorKeys.ofPerson(name))
        || Stream.concat(Stream.of(actor.name()), actor.aliases().stream())
            .anyMatch(name::equalsIgnoreCase);
  }

  /** Somebody whom the article does not name. */
  private static Actor person(String name) {
    return new Actor(
        ActorKeys.ofPerson(name),
        name,
        Optional.empty(),
        List.of(),
        ActorType.PERSON,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
