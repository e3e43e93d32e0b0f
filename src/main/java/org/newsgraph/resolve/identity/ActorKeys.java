package org.newsgraph.resolve.identity;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.newsgraph.model.facts.EntityKey;
import org.newsgraph.model.findings.ActorMention;
import org.newsgraph.model.findings.ActorMention.Form;
import org.newsgraph.model.findings.Country;

/** Gives each actor the key that its IRI is made of. */
public final class ActorKeys {

  private final CoreNames names;
  private final NounClasses nouns;

  public ActorKeys(CoreNames names, NounClasses nouns) {
    this.names = names;
    this.nouns = nouns;
  }

  /** Keys in the order of the actors; no two actors have the same. */
  public Map<ActorDraft, EntityKey> of(List<ActorDraft> actors) {
    Map<ActorDraft, EntityKey> keys = new LinkedHashMap<>();
    Set<EntityKey> used = new HashSet<>();
    for (ActorDraft actor : actors) {
      EntityKey key = key(actor);
      for (int i = 2; !used.add(key); i++) {
        key =
            new EntityKey(key.global(), Slugs.slug(List.of(key(actor).slug(), String.valueOf(i))));
      }
      keys.put(actor, key);
    }
    return keys;
  }

  private EntityKey key(ActorDraft actor) {
    Optional<Authority.Entry> known = actor.known();
    if (known.isPresent()) {
      return new EntityKey(true, known.get().slug());
    }
    List<String> words = Slugs.folded(actor.name());
    return switch (actor.type()) {
      case STATE -> new EntityKey(actor.state().isPresent(), Slugs.slug(Slugs.words(actor.name())));
      case PERSON -> new EntityKey(words.size() > 1 && isNamed(actor), Slugs.slug(words));
      case ARMED_FORCE -> force(actor);
      case MEDIA_OUTLET ->
          new EntityKey(isNamed(actor), Slugs.slug(names.core(actor.name(), actor.state())));
      case ORGANIZATION -> organization(actor);
      case GROUP -> new EntityKey(false, Slugs.slug(names.core(actor.name(), Optional.empty())));
    };
  }

  private EntityKey force(ActorDraft actor) {
    List<String> words = names.core(actor.name(), actor.state());
    List<String> slug = new ArrayList<>(state(actor.state()));
    if (nouns.isBranch(words)) {
      slug.addAll(words);
    } else {
      slug.addAll(List.of("armed", "forces"));
    }
    return new EntityKey(actor.state().isPresent(), Slugs.slug(slug));
  }

  private EntityKey organization(ActorDraft actor) {
    List<String> slug = new ArrayList<>(state(actor.state()));
    List<String> words = names.core(actor.name(), actor.state());
    slug.addAll(words);
    boolean sure = actor.state().isPresent() || (isNamed(actor) && words.size() > 1);
    return new EntityKey(sure, Slugs.slug(slug));
  }

  private static boolean isNamed(ActorDraft actor) {
    return actor.mentions().stream().map(ActorMention::form).anyMatch(Form.NAME::equals);
  }

  private static List<String> state(Optional<Country> state) {
    return state.map(country -> Slugs.words(country.name())).orElse(List.of());
  }
}
