package org.newsgraph.model.facts;

import java.util.Optional;
import org.newsgraph.model.findings.ActorType;
import org.newsgraph.model.findings.Reading;
import org.newsgraph.model.text.Passage;

/**
 * A place in the text that stands for an actor or a place.
 *
 * @param entity the key of what it stands for
 * @param type the actor's type, empty for a place
 * @param passage the words
 * @param reading metonymic where a place name stands for its government, else literal
 * @param named false for pronouns and common nouns ("he", "the ministry")
 */
public record Mention(
    EntityKey entity, Optional<ActorType> type, Passage passage, Reading reading, boolean named) {}
