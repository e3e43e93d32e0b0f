package org.newsgraph.resolve.identity;

import java.util.List;
import org.newsgraph.model.facts.EntityKey;

/** Keys of people who are known by a name alone. */
public final class PersonKeys {

  private PersonKeys() {}

  /** The key that an article which names the person so would give; global for a full name. */
  public static EntityKey of(String name) {
    List<String> words = Slugs.folded(name);
    return new EntityKey(words.size() > 1, Slugs.slug(words));
  }
}
