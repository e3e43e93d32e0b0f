package org.newsgraph.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.newsgraph.model.facts.EntityKey;
import org.newsgraph.model.facts.Mention;
import org.newsgraph.model.findings.ActorMention;
import org.newsgraph.model.findings.ActorMention.Form;
import org.newsgraph.model.findings.ActorType;
import org.newsgraph.model.findings.Reading;
import org.newsgraph.model.text.SpanIndex;
import org.newsgraph.resolve.identity.ActorDraft;
import org.newsgraph.resolve.identity.LinkedPlaces;
import org.newsgraph.resolve.identity.MentionedActors;

/** Where in an article its actors and places are mentioned, when all is decided. */
final class TextMentions {

  private TextMentions() {}

  /** All mentions in the order of the text. */
  static List<Mention> of(
      LinkedPlaces where, MentionedActors actors, Map<ActorDraft, EntityKey> keys) {
    List<Mention> mentions = new ArrayList<>();
    actors.forEach(
        (mention, draft) -> {
          if (keys.containsKey(draft)) {
            mentions.add(mention(mention, draft, keys.get(draft)));
          }
        });
    SpanIndex<Mention> governments = new SpanIndex<>();
    mentions.stream()
        .filter(mention -> mention.reading() == Reading.METONYMIC)
        .forEach(mention -> governments.add(mention.passage().span(), mention));
    where.mentions().forEach(mention -> mentions.add(place(mention, governments)));
    mentions.sort(Comparator.comparing(mention -> mention.passage().span()));
    return mentions;
  }

  /** A name that stands for a government as an actor does not stand for the place there. */
  private static Mention place(Mention place, SpanIndex<Mention> governments) {
    return governments.overlapping(place.passage().span()).findAny().isPresent()
        ? new Mention(
            place.entity(), place.type(), place.passage(), Reading.METONYMIC, place.named())
        : place;
  }

  private static Mention mention(ActorMention mention, ActorDraft draft, EntityKey key) {
    boolean government = draft.type() == ActorType.STATE && mention.form() == Form.NAME;
    return new Mention(
        key,
        Optional.of(draft.type()),
        mention.passage(),
        government ? Reading.METONYMIC : Reading.LITERAL,
        mention.form() == Form.NAME);
  }
}
