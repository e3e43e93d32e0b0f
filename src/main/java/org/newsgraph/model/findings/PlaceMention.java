package org.newsgraph.model.findings;

import java.util.Optional;
import org.newsgraph.model.text.Passage;

/**
 * A name in an article that denotes a place, before it is known which one.
 *
 * @param passage the words, a type word included if it is part of the name ("Kursk Oblast", but of
 *     "Kursk region" the first word only; a facility with all its words)
 * @param name the name without the type word
 * @param kind what a type word or the context says it is, empty if nothing
 * @param container the place named right after it or as its owner ("Lund, Sweden"), empty if none
 * @param reading whether it stands for the place or for its government here
 * @param sentence the index of its sentence
 */
public record PlaceMention(
    Passage passage,
    String name,
    Optional<PlaceKind> kind,
    Optional<Passage> container,
    Reading reading,
    int sentence) {}
